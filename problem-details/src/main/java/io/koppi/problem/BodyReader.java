package io.koppi.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/** An endpoint that asks for a body gets one, or the caller hears where it could not be read. Quotes nothing of it. */
@Provider
class BodyReader implements ReaderInterceptor {
    private final BodyLimit limit;
    private final CurrentVertxRequest request;

    BodyReader(BodyLimit limit, CurrentVertxRequest request) {
        this.limit = limit;
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        RoutingContext served = request.getCurrent();
        if (served == null) {
            // The answer to a call of our own, which is read by its caller's rules.
            return context.proceed();
        }
        context.setInputStream(limit.counting(context.getInputStream(), served.normalizedPath()));
        Object body = read(context);
        if (body == null) {
            throw Problem.badRequest("It has no body.");
        }
        return body;
    }

    private static Object read(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (JsonMappingException e) {
            // A reader may wrap what the counting stream threw.
            throw e.getCause() instanceof Problem tooLarge ? tooLarge : misfit(e);
        } catch (JsonProcessingException e) {
            throw garbled(e);
        } catch (WebApplicationException e) {
            throw e.getCause() instanceof JsonProcessingException cause ? garbled(cause) : e;
        }
    }

    private static Problem misfit(JsonMappingException e) {
        String field = field(e.getPath());
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Problem.invalid(
                    field, "is not known here; known are " + new TreeSet<>(unknown.getKnownPropertyIds()));
        }
        return field.isEmpty()
                ? garbled(e)
                : Problem.badRequest("A value is not of the kind that is expected there.")
                        .with("errors", List.of(new Problem.FieldError(field, "is not of the expected kind")));
    }

    private static Problem garbled(JsonProcessingException e) {
        return Problem.badRequest("It is not the JSON that is expected, at line %d, column %d."
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    }

    /** As {@code openingHours[0].day}. */
    private static String field(List<Reference> path) {
        StringBuilder field = new StringBuilder();
        for (Reference step : path) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return field.toString();
    }
}
