package io.koppi.intake.webhook.application;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.Frame;
import io.koppi.intake.contact.domain.NotUnderstood;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * An expression in JSONata, ready for one delivery. It is parsed anew each time: an evaluation writes into the parsed expression, so
 * two threads must not share one.
 */
final class Mapping {
    private final Jsonata expression;
    private final Map<String, Object> variables;
    private final Bounds bounds;

    private Mapping(Jsonata expression, Map<String, Object> variables, Bounds bounds) {
        this.expression = expression;
        this.variables = variables;
        this.bounds = bounds;
    }

    /** The time the expression may take counts for all contacts of the delivery together. */
    static Mapping of(String expression, Map<String, Object> variables, Instant arrivedAt, ZoneId zone)
            throws NotUnderstood {
        try {
            Jsonata parsed = Jsonata.jsonata(expression);
            Bounds bounds = new Bounds();
            new MappingFunctions(bounds, arrivedAt, zone).addTo(parsed);
            return new Mapping(parsed, variables, bounds);
        } catch (RuntimeException | StackOverflowError e) {
            throw failed(e);
        }
    }

    /** What keeps this text from being an expression, in words for who wrote it. */
    static Optional<String> problem(String expression) {
        try {
            Jsonata.jsonata(expression);
            return Optional.empty();
        } catch (JException e) {
            return Optional.of("At position " + Math.max(0, e.getLocation()) + ": " + e.getMessage());
        } catch (StackOverflowError e) {
            return Optional.of("It is nested too deeply.");
        } catch (RuntimeException e) {
            // The parser stumbles over some texts without naming a place, most often at their end.
            return Optional.of("At position " + expression.length() + ": this is not a whole expression.");
        }
    }

    /** The result for one element of a delivery; fails when there is none. */
    Object apply(Object input) throws NotUnderstood {
        Object result;
        try {
            Frame frame = expression.createFrame();
            variables.forEach(frame::bind);
            bounds.guard(frame);
            result = expression.evaluate(input, frame);
        } catch (RuntimeException | StackOverflowError e) {
            throw failed(e);
        }
        if (result == null) {
            throw new NotUnderstood("mapping-no-result", "The expression found nothing.");
        }
        return result;
    }

    private static NotUnderstood failed(Throwable cause) {
        return switch (cause) {
            case Bounds.Exceeded exceeded ->
                new NotUnderstood("mapping-out-of-bounds", String.valueOf(exceeded.getMessage()));
            case StackOverflowError deep -> new NotUnderstood("mapping-out-of-bounds", "It calls itself too often.");
            case JException failure ->
                new NotUnderstood(
                        "mapping-failed",
                        "At position " + Math.max(0, failure.getLocation()) + ": " + failure.getMessage());
            default ->
                cause.getCause() instanceof Bounds.Exceeded exceeded
                        ? new NotUnderstood("mapping-out-of-bounds", String.valueOf(exceeded.getMessage()))
                        : new NotUnderstood("mapping-failed", String.valueOf(cause.getMessage()));
        };
    }
}
