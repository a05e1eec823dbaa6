package dev.flashover.judge;

import dev.flashover.avro.Change;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Level;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Story;
import dev.flashover.avro.state.BrandMemory;
import dev.flashover.avro.state.BrandVolume;
import dev.flashover.config.JudgeConfig;
import dev.flashover.judge.level.AlertBudget;
import dev.flashover.judge.story.StoryBook;
import dev.flashover.judge.story.StoryBook.Entry;
import dev.flashover.judge.volume.Reading;
import dev.flashover.judge.volume.VolumeMeter;
import dev.flashover.judge.volume.WaveFacts;
import dev.flashover.judge.volume.WaveReasons;
import dev.flashover.wire.AuthorSketch;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Watches each brand's own volume, and makes a story of the kind WAVE of it when it rises far above what is usual. While
 * the wave lasts, its level only rises; it is over, and closed, when the volume has been ordinary for hours. If it is
 * still there after a day and rises anew, that is told as well.
 */
final class WaveJudge {
    /** How often an open wave is looked at when nothing comes. */
    private static final Duration WATCHING = Duration.ofHours(1);

    /** A storm brings many pulses; its state is published no more often than this while the level stays. */
    private static final Duration PUBLISHING = Duration.ofMinutes(1);

    /** For so long the volume must be ordinary before a wave is over. */
    private static final Duration CALM = Duration.ofHours(6);

    private final StoryLevels levels;
    private final StoryBook book;
    private final VolumeBook volumes;
    private final Verdicts verdicts;
    private final JudgeMetrics metrics;

    WaveJudge(JudgeConfig config, StoryBook book, VolumeBook volumes, Verdicts verdicts, JudgeMetrics metrics) {
        this.levels = new StoryLevels(config);
        this.book = book;
        this.volumes = volumes;
        this.verdicts = verdicts;
        this.metrics = metrics;
    }

    /** Takes a pulse in. Pulses and looks must come in event-time order. */
    void take(Pulse pulse) {
        if (pulse.getMentions() == 0) {
            return;
        }
        long now = pulse.getEnd().toEpochMilli();
        BrandVolume volume = volumes.volume(pulse.getBrand(), now);
        VolumeMeter meter = new VolumeMeter(volume);
        meter.add(pulse.getMentions(), now);
        Reading reading = meter.read();
        Entry wave = wave(volume);
        if (wave == null && reading.rises()) {
            wave = open(pulse);
            volume.setWave(wave.story().getId());
        }
        if (wave != null) {
            add(pulse, wave);
            judge(wave, volume, reading, now, true);
        }
    }

    /** Looks at a wave that is due although nothing came. */
    void lookAgain(Entry wave, long now) {
        BrandVolume volume = volumes.volume(wave.story().getBrand());
        if (volume != null) {
            VolumeMeter meter = new VolumeMeter(volume);
            meter.moveTo(now);
            judge(wave, volume, meter.read(), now, false);
        }
    }

    private @Nullable Entry wave(BrandVolume volume) {
        return volume.getWave() == null ? null : book.find(volume.getWave());
    }

    private Entry open(Pulse pulse) {
        metrics.opened.increment();
        Story story = WaveFacts.open(pulse);
        return new Entry(story, FreshMemory.of(story));
    }

    private static void add(Pulse pulse, Entry wave) {
        WaveFacts.add(wave.story(), pulse);
        AuthorSketch authors =
                new AuthorSketch().merge(wave.memory().getAuthors()).merge(pulse.getAuthors());
        wave.memory().setAuthors(authors.toBytes());
        wave.story().setAuthors(authors.estimate());
    }

    private void judge(Entry wave, BrandVolume volume, Reading reading, long now, boolean news) {
        if (reading.calm() && isOver(wave, now)) {
            volume.setWave(null);
            close(wave, reading, now);
        } else {
            update(wave, reading, now, news);
        }
    }

    private void update(Entry wave, Reading reading, long now, boolean news) {
        Story story = wave.story();
        Level previous = story.getLevel();
        Level level = highest(affordable(story, WaveFacts.level(story, reading), now), previous);
        boolean told = level != previous || reading.rises();
        boolean published = told || (news && now - story.getUpdated().toEpochMilli() >= PUBLISHING.toMillis());
        if (published) {
            WaveFacts.measure(story, reading);
            story.setUpdated(Instant.ofEpochMilli(now));
        }
        if (!reading.calm()) {
            wave.memory().setCoolSince(null);
        } else if (wave.memory().getCoolSince() == null) {
            wave.memory().setCoolSince(now);
        }
        if (told) {
            story.setTitle(WaveFacts.title(reading));
            announce(wave, reading, change(previous, level), level);
        } else if (published) {
            verdicts.publish(story);
        }
        book.save(wave, now + WATCHING.toMillis());
    }

    /** Waves are paid for from the brand's budget like stories; a CRITICAL one passes whatever was spent. */
    private Level affordable(Story story, Level deserved, long now) {
        if (deserved.compareTo(Level.ELEVATED) < 0 || story.getPeak().compareTo(Level.ELEVATED) >= 0) {
            return deserved;
        }
        BrandMemory brand = book.brand(story.getBrand(), now);
        AlertBudget budget = levels.budget(brand);
        if (deserved == Level.ELEVATED && budget.left(now) == 0) {
            return Level.WATCH;
        }
        budget.spend(now);
        return deserved;
    }

    private static Change change(Level previous, Level level) {
        if (previous == Level.QUIET) {
            return Change.OPENED;
        }
        return level == previous ? Change.UPDATED : Change.ESCALATED;
    }

    private static boolean isOver(Entry wave, long now) {
        Long since = wave.memory().getCoolSince();
        return since != null && now - since >= CALM.toMillis();
    }

    private void close(Entry wave, Reading reading, long now) {
        metrics.closed.increment();
        Story story = wave.story();
        WaveFacts.measure(story, reading);
        story.setUpdated(Instant.ofEpochMilli(now));
        story.setClosed(true);
        book.close(wave);
        announce(wave, reading, Change.RESOLVED, Level.QUIET);
    }

    private void announce(Entry wave, Reading reading, Change change, Level level) {
        Story story = wave.story();
        Level previous = story.getLevel();
        story.setLevel(level);
        EscalationRisk event = RiskEvents.next(story, change, previous, WaveReasons.of(story, reading), null);
        story.setPeak(highest(story.getPeak(), level));
        verdicts.publish(story);
        verdicts.announce(event);
    }

    private static Level highest(Level one, Level other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
