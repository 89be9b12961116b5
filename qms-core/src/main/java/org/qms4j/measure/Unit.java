package org.qms4j.measure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A unit by what it measures and how it relates to others that measure the same: {@code base = (value + shift) × times
 * ÷ by}. Two numbers keep kilometres per hour and degrees Fahrenheit exact.
 */
record Unit(String measured, BigDecimal times, BigDecimal by, BigDecimal shift) {
    private static final int LONGEST = 40;
    private static final Map<String, Unit> KNOWN = known();

    /** Finds a unit by its code; empty if there is none. */
    static Optional<Unit> of(String code) {
        return isCount(code)
                ? Optional.of(new Unit(code, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO))
                : Optional.ofNullable(KNOWN.get(code));
    }

    private static boolean isCount(String code) {
        return code.length() > 2
                && code.length() <= LONGEST
                && code.startsWith("{")
                && code.indexOf('}') == code.length() - 1
                && code.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    boolean isLike(Unit other) {
        return measured.equals(other.measured);
    }

    /** Compares a value in this unit with one in another that measures the same. */
    int compare(BigDecimal value, Unit other, BigDecimal otherValue) {
        BigDecimal one = value.add(shift).multiply(times).multiply(other.by);
        BigDecimal two = otherValue.add(other.shift).multiply(other.times).multiply(by);
        return one.compareTo(two);
    }

    private static Map<String, Unit> known() {
        var units = new TreeMap<String, Unit>();
        put(units, "number", "1 1", "% 0.01", "[ppth] 0.001", "[ppm] 0.000001");
        put(units, "length", "m 1", "nm 1e-9", "um 1e-6", "mm 0.001", "cm 0.01", "dm 0.1", "km 1000");
        put(units, "length", "[in_i] 0.0254", "[ft_i] 0.3048", "[yd_i] 0.9144", "[mi_i] 1609.344");
        put(units, "area", "m2 1", "mm2 0.000001", "cm2 0.0001", "dm2 0.01", "har 10000", "km2 1000000");
        put(units, "volume", "m3 1", "mm3 1e-9", "cm3 0.000001", "dm3 0.001", "L 0.001", "mL 0.000001", "hL 0.1");
        put(units, "mass", "kg 1", "ug 1e-9", "mg 0.000001", "g 0.001", "t 1000", "[lb_av] 0.45359237");
        put(units, "time", "s 1", "ms 0.001", "min 60", "h 3600", "d 86400", "wk 604800");
        put(units, "months", "mo 1", "a 12");
        put(units, "temperature", "K 1", "Cel 1 1 273.15", "[degF] 5 9 459.67");
        put(units, "pressure", "Pa 1", "hPa 100", "kPa 1000", "MPa 1000000", "mbar 100", "bar 100000");
        put(units, "force", "N 1", "kN 1000", "MN 1000000");
        put(units, "torque", "N.m 1", "kN.m 1000");
        put(units, "energy", "J 1", "kJ 1000", "MJ 1000000", "W.h 3600", "kW.h 3600000", "MW.h 3600000000");
        put(units, "power", "W 1", "mW 0.001", "kW 1000", "MW 1000000");
        put(units, "current", "A 1", "uA 0.000001", "mA 0.001", "kA 1000");
        put(units, "voltage", "V 1", "uV 0.000001", "mV 0.001", "kV 1000");
        put(units, "resistance", "Ohm 1", "mOhm 0.001", "kOhm 1000", "MOhm 1000000");
        put(units, "frequency", "Hz 1", "kHz 1000", "MHz 1000000", "GHz 1000000000", "/min 1 60");
        put(units, "speed", "m/s 1", "mm/s 0.001", "m/min 1 60", "km/h 5 18");
        put(units, "flow", "m3/s 1", "L/s 0.001", "L/min 1 60000", "L/h 1 3600000", "m3/h 1 3600");
        put(units, "density", "kg/m3 1", "g/L 1", "mg/L 0.001", "ug/L 0.000001", "g/cm3 1000", "kg/L 1000");
        put(units, "amount", "mol 1", "mmol 0.001", "umol 0.000001");
        put(units, "angle", "deg 1", "' 1 60", "'' 1 3600");
        put(units, "luminance", "cd/m2 1");
        put(units, "illuminance", "lx 1");
        put(units, "acidity", "[pH] 1");
        put(units, "level", "dB 1");
        put(units, "viscosity", "Pa.s 1", "mPa.s 0.001");
        put(units, "data", "bit 1", "By 8", "kBy 8000", "MBy 8000000", "GBy 8000000000");
        return Map.copyOf(units);
    }

    private static void put(Map<String, Unit> units, String measured, String... lines) {
        for (String line : lines) {
            String[] part = line.split(" ", -1);
            units.put(part[0], new Unit(measured, number(part, 1, "1"), number(part, 2, "1"), number(part, 3, "0")));
        }
    }

    private static BigDecimal number(String[] part, int place, String otherwise) {
        return new BigDecimal(part.length > place ? part[place] : otherwise);
    }
}
