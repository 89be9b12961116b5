package org.qms4j.graph;

import java.util.Arrays;
import java.util.Objects;

/**
 * Gives numbers to names, in the order in which they first come: the first is 0. A table with open addressing, since a
 * map of boxed numbers would take three times the memory and time of the graph itself. Not thread-safe while names are
 * added.
 */
public final class Names {
    private static final int ABSENT = -1;

    private String[] names;
    private int[] hashes;
    private int[] slots;
    private int size;

    /** Begins without names. */
    public Names() {
        this(16);
    }

    /**
     * Begins without names.
     *
     * @param expected how many will come, about; 0 or more
     */
    public Names(int expected) {
        int room = Math.max(16, expected);
        names = new String[room];
        hashes = new int[room];
        slots = table(room);
    }

    private static int[] table(int room) {
        int[] table = new int[Integer.highestOneBit(room * 2 - 1) << 1];
        Arrays.fill(table, ABSENT);
        return table;
    }

    /**
     * Returns how many names there are.
     *
     * @return 0 or more
     */
    public int size() {
        return size;
    }

    /**
     * Returns the name of a number.
     *
     * @param number from 0 to below {@link #size}
     * @return the name
     */
    public String name(int number) {
        return names[Objects.checkIndex(number, size)];
    }

    /**
     * Returns the number of a name.
     *
     * @param name the name
     * @return its number; -1 if it has none
     */
    public int find(String name) {
        return slots[slot(name, spread(name))];
    }

    /**
     * Returns the number of a name, a new one if it has none.
     *
     * @param name the name
     * @return its number
     */
    public int add(String name) {
        int hash = spread(name);
        int slot = slot(name, hash);
        return slots[slot] == ABSENT ? put(name, hash, slot) : slots[slot];
    }

    private int put(String name, int hash, int slot) {
        if (size == names.length) {
            grow();
            return put(name, hash, slot(name, hash));
        }
        names[size] = name;
        hashes[size] = hash;
        slots[slot] = size;
        return size++;
    }

    private void grow() {
        names = Arrays.copyOf(names, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
        slots = table(size * 2);
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & mask;
            while (slots[slot] != ABSENT) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number;
        }
    }

    private int slot(String name, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != ABSENT && !isAt(slots[slot], name, hash)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isAt(int number, String name, int hash) {
        return hashes[number] == hash && names[number].equals(name);
    }

    /** Ids that count upwards have hashes that lie side by side. */
    private static int spread(String name) {
        int hash = name.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }
}
