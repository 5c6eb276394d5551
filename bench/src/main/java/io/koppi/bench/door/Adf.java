package io.koppi.bench.door;

/** ADF/XML 1.0 as dealer sites write it. */
final class Adf {
    private Adf() {}

    static String of(Draft draft) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <?adf version="1.0"?>
                <adf><prospect status="new"><id sequence="1" source="koppi-demo">%s</id><requestdate>%s</requestdate>\
                <vehicle interest="buy" status="used"><year>2023</year><make>%s</make><model>2.0</model></vehicle>\
                <customer><contact><name part="full">%s</name><email>%s</email><phone>%s</phone>\
                <address><city>%s</city></address></contact><comments>%s</comments></customer>\
                <vendor><vendorname>Kotikolo</vendorname><contact><name part="full">Kotikolo</name></contact></vendor>\
                </prospect></adf>
                """.formatted(
                        draft.key(),
                        draft.sentAt(),
                        escaped(draft.subject()),
                        escaped(draft.name()),
                        draft.email(),
                        draft.phone(),
                        escaped(draft.place()),
                        escaped(draft.message()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
