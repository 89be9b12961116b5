package org.qms4j.rule;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The library's texts in one language. A language without texts reads English: mixing two languages in one list would
 * be worse than the wrong one.
 */
public final class Messages {
    private static final String BUNDLE = "org.qms4j.rule.messages";
    private static final List<String> LANGUAGES = List.of("en", "es", "pt");

    private final ResourceBundle texts;
    private final Locale locale;

    private Messages(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(BUNDLE, locale, Messages.class.getModule());
    }

    /**
     * Returns the texts in a language.
     *
     * @param locale the reader's language
     * @return the texts, in English if the language is not known
     */
    public static Messages in(Locale locale) {
        return new Messages(LANGUAGES.contains(locale.getLanguage()) ? locale : Locale.ENGLISH);
    }

    /**
     * Returns a text.
     *
     * @param key its key
     * @param arguments what is put in its places
     * @return the text; the key itself if there is none, which a test makes impossible for the library's own rules
     */
    public String text(String key, List<String> arguments) {
        try {
            return new MessageFormat(texts.getString(key), locale).format(arguments.toArray());
        } catch (MissingResourceException unknown) {
            return key;
        }
    }
}
