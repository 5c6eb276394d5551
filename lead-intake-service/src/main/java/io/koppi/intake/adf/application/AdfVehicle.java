package io.koppi.intake.adf.application;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A vehicle of a prospect, as we keep it. */
record AdfVehicle(AdfElement element) {
    private static final Pattern AMOUNT = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{0,10})?");
    private static final BigDecimal KM_PER_MILE = new BigDecimal("1.609344");

    String interest() {
        return element.attribute("interest").orElse("buy").toLowerCase(Locale.ROOT);
    }

    boolean isTradeIn() {
        return interest().equals("trade-in");
    }

    Optional<String> comments() {
        return element.text("comments");
    }

    Map<String, Object> asSubject() {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("kind", "vehicle");
        addMakeModelYear(subject);
        element.attribute("status").ifPresent(status -> subject.put("status", status.toLowerCase(Locale.ROOT)));
        element.text("vin").ifPresent(vin -> subject.put("vin", vin));
        element.text("stock").or(() -> element.text("stocknumber")).ifPresent(stock -> subject.put("stock", stock));
        element.first("price").flatMap(AdfVehicle::price).ifPresent(price -> subject.put("price", price));
        title().ifPresent(title -> subject.put("title", title));
        return subject;
    }

    Map<String, Object> asTradeIn() {
        Map<String, Object> vehicle = new LinkedHashMap<>();
        addMakeModelYear(vehicle);
        element.first("odometer")
                .flatMap(AdfVehicle::kilometres)
                .ifPresent(kilometres -> vehicle.put("odometer_km", kilometres));
        return vehicle;
    }

    Optional<Map<String, Object>> finance() {
        return element.first("finance").map(finance -> {
            Map<String, Object> terms = new LinkedHashMap<>();
            finance.text("method").ifPresent(method -> terms.put("method", method));
            finance.all("amount")
                    .forEach(amount -> amount.ownText()
                            .flatMap(AdfVehicle::number)
                            .ifPresent(
                                    value -> terms.put(amount.attribute("type").orElse("total"), value)));
            return terms;
        });
    }

    private Optional<String> title() {
        String title = Stream.of("year", "make", "model", "trim")
                .map(element::text)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return title.isEmpty() ? Optional.empty() : Optional.of(title);
    }

    private void addMakeModelYear(Map<String, Object> vehicle) {
        List.of("make", "model").forEach(name -> element.text(name).ifPresent(text -> vehicle.put(name, text)));
        element.text("year").flatMap(AdfVehicle::number).ifPresent(year -> vehicle.put("year", year));
    }

    private static Optional<Map<String, Object>> price(AdfElement price) {
        return price.ownText().flatMap(AdfVehicle::number).map(amount -> {
            Map<String, Object> kept = new LinkedHashMap<>();
            kept.put("amount", amount);
            price.attribute("currency").ifPresent(currency -> kept.put("currency", currency));
            kept.put("type", price.attribute("type").orElse("quote"));
            return kept;
        });
    }

    private static Optional<Object> kilometres(AdfElement odometer) {
        Function<BigDecimal, BigDecimal> toKilometres = odometer.attribute("units")
                        .orElse("km")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("mi")
                ? KM_PER_MILE::multiply
                : Function.identity();
        return odometer.ownText().flatMap(AdfVehicle::decimal).map(toKilometres).map(km -> km.longValue());
    }

    private static Optional<Object> number(String text) {
        return decimal(text).map(value -> value.stripTrailingZeros().scale() <= 0 ? (Object) value.longValue() : value);
    }

    /** What a person writes; an exponent would make a number of it that neither memory nor database holds. */
    private static Optional<BigDecimal> decimal(String text) {
        String bare = text.replaceAll("[\\s\\u00A0]", "").replace(',', '.');
        return AMOUNT.matcher(bare).matches() ? Optional.of(new BigDecimal(bare)) : Optional.empty();
    }
}
