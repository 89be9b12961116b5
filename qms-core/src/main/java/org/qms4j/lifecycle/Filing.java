package org.qms4j.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qms4j.journal.Verification.Finding;
import org.qms4j.journal.Verification.Problem;
import org.qms4j.shape.Commitments;
import org.qms4j.shape.Shape;
import org.qms4j.shape.Shapes;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

/** Writes records of one type into their stored form and opens them again. */
final class Filing<A extends Staged<A, ?>> {
    private final RecordType<A> type;
    private final Shapes shapes;

    Filing(RecordType<A> type, Shapes shapes) {
        this.type = type;
        this.shapes = shapes;
    }

    Shape.Written write(A record) {
        return shape().write(record);
    }

    StoredRecord file(A record, Revision revision, Shape.Written written) {
        return new StoredRecord(
                record.key(), revision, type.schema(), written.image(), written.personal(), type.attributesOf(record));
    }

    A open(StoredRecord stored) {
        refuseIfNewer(stored);
        try {
            return Seal.seal(shape().read(tree(stored), stored.personal()), stored);
        } catch (RuntimeException unreadable) {
            throw new StoreException.IntegrityViolation(stored.key(), unreadable);
        }
    }

    /** A step is not built on personal values that somebody has altered. */
    void refuseIfAltered(StoredRecord stored) {
        if (!Commitments.broken(stored.image(), stored.personal()).isEmpty()) {
            throw new StoreException.IntegrityViolation(named(stored.key()) + " has altered personal values", null);
        }
    }

    private void refuseIfNewer(StoredRecord stored) {
        if (isOfAnotherVersion(stored)) {
            throw new StoreException.IncompatibleStore(named(stored.key()) + " has schema " + stored.schema()
                    + ", and this program knows up to " + type.schema());
        }
    }

    private boolean isOfAnotherVersion(StoredRecord stored) {
        return stored.schema() > type.schema() || stored.schema() < 1;
    }

    private Map<String, Object> tree(StoredRecord stored) {
        Map<String, Object> tree = stored.image().tree();
        for (int schema = stored.schema(); schema < type.schema(); schema++) {
            tree = type.upcasters().get(schema - 1).apply(tree);
        }
        return tree;
    }

    List<Finding> audit(StoredRecord stored) {
        if (isOfAnotherVersion(stored)) {
            return List.of(finding(stored, Problem.SCHEMA_UNKNOWN, ""));
        }
        if (!isReadable(stored.personal())) {
            return List.of(finding(stored, Problem.PERSONAL_ALTERED, ""));
        }
        var findings = new ArrayList<Finding>();
        try {
            Commitments.broken(stored.image(), stored.personal())
                    .forEach(place -> findings.add(finding(stored, Problem.PERSONAL_ALTERED, place)));
            Map<String, Object> tree = tree(stored);
            if (!type.attributesOf(shape().read(tree, stored.personal())).equals(stored.attributes())) {
                findings.add(finding(stored, Problem.ATTRIBUTES_ALTERED, ""));
            }
            shape().erased(tree, stored.personal())
                    .forEach(place -> findings.add(finding(stored, Problem.PERSONAL_REMOVED, place)));
        } catch (RuntimeException unreadable) {
            if (findings.isEmpty()) {
                findings.add(finding(stored, Problem.STATE_ALTERED, ""));
            }
        }
        return findings;
    }

    private static boolean isReadable(Image personal) {
        try {
            personal.tree();
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static Finding finding(StoredRecord stored, Problem problem, String place) {
        return new Finding(stored.revision().number(), problem, place);
    }

    private Shape<A> shape() {
        return shapes.of(type.type());
    }

    private static String named(RecordKey key) {
        return key.type() + " " + key.id();
    }
}
