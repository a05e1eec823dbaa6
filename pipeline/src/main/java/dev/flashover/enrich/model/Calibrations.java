package dev.flashover.enrich.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Calibrations by what they are for: a language, a signal. */
public record Calibrations(Map<String, Calibration> byName) {
    public Calibrations {
        byName = new TreeMap<>(byName);
    }

    /** The calibration of that name; null where nothing is known to calibrate by. */
    @Nullable
    Calibration of(String name) {
        return byName.get(name);
    }

    static Calibrations read(DataInput in) throws IOException {
        Map<String, Calibration> calibrations = new TreeMap<>();
        int count = in.readInt();
        for (int entry = 0; entry < count; entry++) {
            String name = in.readUTF();
            calibrations.put(name, Calibration.read(in));
        }
        return new Calibrations(calibrations);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(byName.size());
        for (Map.Entry<String, Calibration> entry : byName.entrySet()) {
            out.writeUTF(entry.getKey());
            entry.getValue().write(out);
        }
    }
}
