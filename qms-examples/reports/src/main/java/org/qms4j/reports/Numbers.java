package org.qms4j.reports;

import java.math.BigDecimal;

/** Values as programs read them: the same in every language. */
final class Numbers {
    private Numbers() {}

    static String plain(Object value) {
        if (value instanceof BigDecimal number) {
            return plain(number);
        }
        return value instanceof Double number ? plain(BigDecimal.valueOf(number)) : value.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
