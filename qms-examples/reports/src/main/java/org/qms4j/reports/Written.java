package org.qms4j.reports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Values as people read them in one language. */
final class Written {
    private static final int SIGNIFICANT = 4;
    private static final double SMALLEST = 0.05;

    private final Locale locale;

    Written(Locale locale) {
        this.locale = locale;
    }

    String value(Table.Kind kind, Object value) {
        return switch (kind) {
            case TEXT, CODE -> (String) value;
            case COUNT -> count((Long) value);
            case NUMBER -> number((BigDecimal) value);
            case SHARE -> percent(100 * (Double) value);
            case PERCENT -> percent((Double) value);
            case DAY -> day((LocalDate) value);
            case MONTH -> ((YearMonth) value).toString();
        };
    }

    String count(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /** With one decimal; what is not nothing is not written as nothing, and what is not all not as all. */
    String percent(double percent) {
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        if (percent > 0 && percent < SMALLEST) {
            return "<" + format.format(0.1) + "\u00a0%";
        }
        if (percent < 100 && percent > 100 - SMALLEST) {
            return ">" + format.format(99.9) + "\u00a0%";
        }
        return format.format(percent) + "\u00a0%";
    }

    /** With four significant digits at most. */
    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Integer.MAX_VALUE);
        boolean isWhole = number.stripTrailingZeros().scale() <= 0;
        return format.format(isWhole ? number : number.round(new MathContext(SIGNIFICANT)));
    }

    String number(double number) {
        return number(BigDecimal.valueOf(number));
    }

    /** With the decimals that it has. */
    String money(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(amount.scale());
        format.setMaximumFractionDigits(amount.scale());
        return format.format(amount);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }
}
