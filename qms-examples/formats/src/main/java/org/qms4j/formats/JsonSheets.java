package org.qms4j.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads sheets from one JSON document: an object with an array of flat objects for each sheet. */
final class JsonSheets {
    private final Sheets sheets;

    JsonSheets(Sheets sheets) {
        this.sheets = sheets;
    }

    void read(Reader text) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser json = factory.createParser(text)) {
            document(json);
        } catch (JsonProcessingException broken) {
            sheets.flaw(
                    "line "
                            + (broken.getLocation() == null
                                    ? 1
                                    : broken.getLocation().getLineNr()),
                    "",
                    "is no JSON, or names something twice");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void document(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            sheets.flaw("document", "", "is no object");
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            Optional<Sheet> sheet = Sheet.of(key);
            if (sheet.isEmpty()) {
                sheets.flaw("document", key, "is not known here");
            }
            if (json.nextToken() != JsonToken.START_ARRAY) {
                sheets.flaw("document", key, "is no array");
                json.skipChildren();
            } else if (sheet.isEmpty()) {
                json.skipChildren();
            } else {
                rows(sheet.get(), json);
            }
        }
        if (json.nextToken() != null) {
            sheets.flaw("document", "", "goes on behind its end");
        }
    }

    private void rows(Sheet sheet, JsonParser json) throws IOException {
        for (int number = 0; json.nextToken() != JsonToken.END_ARRAY; number++) {
            String place = sheet.key() + "[" + number + "]";
            if (json.currentToken() == JsonToken.START_OBJECT) {
                sheets.add(sheet, place, values(place, json));
            } else {
                sheets.flaw(place, "", "is no object");
                json.skipChildren();
            }
        }
    }

    /** A list of texts is the same as texts with semicolons between them; null is as good as nothing. */
    private Map<String, String> values(String place, JsonParser json) throws IOException {
        var values = new LinkedHashMap<String, String>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY) {
                values.put(field, list(place, field, json));
            } else if (value.isScalarValue()) {
                values.put(field, value == JsonToken.VALUE_NULL ? "" : scalar(value, json));
            } else {
                sheets.flaw(place, field, "is neither a text nor a list of texts");
                json.skipChildren();
            }
        }
        return values;
    }

    private static String scalar(JsonToken value, JsonParser json) throws IOException {
        return switch (value) {
            case VALUE_TRUE -> "yes";
            case VALUE_FALSE -> "no";
            default -> json.getText();
        };
    }

    private String list(String place, String field, JsonParser json) throws IOException {
        var list = new StringBuilder();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                list.append(list.isEmpty() ? "" : ";").append(json.getText());
            } else {
                sheets.flaw(place, field, "is a list of something else than texts");
                json.skipChildren();
            }
        }
        return list.toString();
    }
}
