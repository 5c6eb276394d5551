package io.koppi.platform.simulator;

/** The GSM 03.38 default alphabet, one septet in each byte as SMPP carries it, with its extension table behind ESC. */
final class Gsm7 {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final byte ESCAPE = 0x1b;

    private Gsm7() {}

    static String decode(byte[] septets) {
        StringBuilder text = new StringBuilder(septets.length);
        for (int i = 0; i < septets.length; i++) {
            if (septets[i] == ESCAPE && i + 1 < septets.length) {
                i++;
                text.append(extended(septets[i]));
            } else {
                text.append(BASIC.charAt(septets[i] & 0x7f));
            }
        }
        return text.toString();
    }

    /** A phone shows the basic character for an extension it does not know. */
    private static char extended(byte septet) {
        return switch (septet) {
            case 0x0a -> '\f';
            case 0x14 -> '^';
            case 0x28 -> '{';
            case 0x29 -> '}';
            case 0x2f -> '\\';
            case 0x3c -> '[';
            case 0x3d -> '~';
            case 0x3e -> ']';
            case 0x40 -> '|';
            case 0x65 -> '€';
            default -> BASIC.charAt(septet & 0x7f);
        };
    }
}
