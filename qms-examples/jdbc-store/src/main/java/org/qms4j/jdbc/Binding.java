package org.qms4j.jdbc;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the parameters of a statement from left to right. */
final class Binding {
    /** H2 takes and gives longer text only as a stream. */
    private static final int LONGEST_AS_STRING = 1_000_000;

    private final PreparedStatement statement;
    private int last;

    Binding(PreparedStatement statement) {
        this.statement = statement;
    }

    Binding text(@Nullable String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    Binding texts(List<String> values) throws SQLException {
        statement.setArray(++last, statement.getConnection().createArrayOf("VARCHAR", values.toArray()));
        return this;
    }

    Binding longText(String value) throws SQLException {
        if (value.length() > LONGEST_AS_STRING) {
            statement.setCharacterStream(++last, new StringReader(value), value.length());
            return this;
        }
        return text(value);
    }

    Binding number(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    Binding optionalNumber(@Nullable Integer value) throws SQLException {
        if (value == null) {
            statement.setNull(++last, Types.INTEGER);
        } else {
            statement.setInt(++last, value);
        }
        return this;
    }

    static String longText(ResultSet row, String column) throws SQLException {
        try (Reader reader = row.getCharacterStream(column)) {
            var text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException broken) {
            throw new SQLException("a text ended early", broken);
        }
    }
}
