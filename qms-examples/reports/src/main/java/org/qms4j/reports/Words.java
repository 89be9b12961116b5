package org.qms4j.reports;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of reports in one language. */
final class Words {
    /** The languages there are texts in; others get the first one. */
    static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.forLanguageTag("pt"));

    private static final String BUNDLE = "org.qms4j.reports.texts";

    private final ResourceBundle texts;
    private final Locale locale;

    private Words(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(BUNDLE, locale, Words.class.getModule());
    }

    static Words in(Locale locale) {
        return new Words(known(locale));
    }

    /** The language in which a report for a reader is written. */
    static Locale known(Locale locale) {
        return LANGUAGES.stream().anyMatch(language -> language.getLanguage().equals(locale.getLanguage()))
                ? locale
                : Locale.ENGLISH;
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }
}
