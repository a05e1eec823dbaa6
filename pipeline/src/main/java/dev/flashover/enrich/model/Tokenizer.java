package dev.flashover.enrich.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a repaired text into words, handles, links, runs of punctuation and emoji. Handles and links lose their names:
 * the model must not learn who is hated. Digits become zeros, endless repetition ({@code sooooo}) two.
 */
public final class Tokenizer {
    /** Longer texts are read to here. */
    private static final int MOST_CHARACTERS = 4_000;

    private static final long HANDLE = Hashes.mix(0x40);
    private static final long LINK = Hashes.mix(0x77);
    private static final long PUNCTUATION = 0x2E;
    private static final long EMOJI = 0x1F600;

    private final Tokens tokens;
    private String text = "";
    private int length;

    public Tokenizer(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Fills the tokens anew. */
    public void read(String repaired) {
        text = repaired;
        length = Math.min(repaired.length(), MOST_CHARACTERS);
        tokens.clear();
        int at = 0;
        while (at < length && !tokens.isFull()) {
            at = next(at);
        }
    }

    /** Fills the tokens anew and tells what of the text each was made of. */
    List<String> pieces(String repaired) {
        read("");
        text = repaired;
        length = Math.min(repaired.length(), MOST_CHARACTERS);
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < length && !tokens.isFull(); ) {
            int start = at;
            at = next(at);
            if (tokens.count > pieces.size()) {
                pieces.add(text.substring(start, Math.min(at, length)));
            }
        }
        return pieces;
    }

    private int next(int at) {
        char unit = text.charAt(at);
        return switch (CharacterTable.kind(unit)) {
            case CharacterTable.SPACE, CharacterTable.IGNORED -> at + 1;
            case CharacterTable.WORD -> isLink(at) ? link(at) : word(at);
            case CharacterTable.DENSE -> dense(at);
            case CharacterTable.SYMBOL -> symbol(at);
            default -> mark(at, unit);
        };
    }

    private int mark(int at, char unit) {
        boolean beforeWord = at + 1 < length && CharacterTable.kind(text.charAt(at + 1)) == CharacterTable.WORD;
        if (unit == '@' && beforeWord) {
            tokens.begin();
            tokens.end(Tokens.HANDLE, HANDLE);
            int end = at + 1;
            while (end < length && CharacterTable.kind(text.charAt(end)) == CharacterTable.WORD) {
                end++;
            }
            return end;
        }
        if (unit == '#' && beforeWord) {
            tokens.hashtags++;
            return at + 1;
        }
        return punctuation(at);
    }

    private boolean isLink(int at) {
        return text.startsWith("http://", at)
                || text.startsWith("https://", at)
                || text.startsWith("www.", at)
                || (text.startsWith("http", at) && !isLetter(at + 4));
    }

    private boolean isLetter(int at) {
        return at < length && Character.isLetter(text.charAt(at));
    }

    private int link(int at) {
        tokens.begin();
        tokens.end(Tokens.LINK, LINK);
        int end = at;
        while (end < length && CharacterTable.kind(text.charAt(end)) != CharacterTable.SPACE) {
            end++;
        }
        return end;
    }

    private int word(int start) {
        tokens.begin();
        int at = start;
        int run = 0;
        char last = 0;
        boolean elongated = false;
        while (at < length) {
            char unit = text.charAt(at);
            boolean apostrophe = (unit == '\'' || unit == '’') && at > start && isLetter(at + 1);
            if (!apostrophe && CharacterTable.kind(unit) != CharacterTable.WORD) {
                break;
            }
            char lower = apostrophe ? '\'' : letter(unit);
            run = lower == last ? run + 1 : 1;
            last = lower;
            if (run <= 2) {
                write(lower);
            } else {
                elongated |= lower != '0' && lower != '_' && lower != Tokens.LOST_LETTER;
            }
            at++;
        }
        tokens.elongated += elongated ? 1 : 0;
        tokens.endWord();
        return at;
    }

    private char letter(char unit) {
        if (unit == Tokens.LOST_LETTER) {
            tokens.lost++;
            return unit;
        }
        if (unit >= '0' && unit <= '9') {
            return '0';
        }
        char lower = CharacterTable.lower(unit);
        tokens.letters++;
        tokens.capitals += lower == unit ? 0 : 1;
        return lower;
    }

    private void write(char lower) {
        tokens.write(lower);
        String fold = CharacterTable.fold(lower);
        if (fold == null) {
            tokens.writeFolded(lower);
        } else {
            for (int part = 0; part < fold.length(); part++) {
                tokens.writeFolded(fold.charAt(part));
            }
        }
    }

    /** One letter is one word where words are not set apart; the features take the neighbours in. */
    private int dense(int at) {
        tokens.begin();
        tokens.letters++;
        write(CharacterTable.lower(text.charAt(at)));
        tokens.endWord();
        return at + 1;
    }

    private int symbol(int at) {
        int symbol = text.codePointAt(at);
        tokens.begin();
        // Skin tones say nothing about how somebody feels.
        if (symbol < 0x1F3FB || symbol > 0x1F3FF) {
            tokens.end(Tokens.EMOJI, Hashes.mix(EMOJI + ((long) symbol << 8)));
        }
        return at + Character.charCount(symbol);
    }

    /** At most three marks make one token: smileys, dots, shouting. */
    private int punctuation(int start) {
        tokens.begin();
        long sum = PUNCTUATION;
        int at = start;
        while (at < length && at < start + 3 && isMark(at)) {
            char unit = text.charAt(at);
            tokens.exclamations += unit == '!' ? 1 : 0;
            tokens.questions += unit == '?' ? 1 : 0;
            sum = Hashes.add(sum, unit);
            at++;
        }
        tokens.end(Tokens.PUNCTUATION, Hashes.mix(sum));
        return Math.max(at, start + 1);
    }

    private boolean isMark(int at) {
        char unit = text.charAt(at);
        return CharacterTable.kind(unit) == CharacterTable.PUNCTUATION && unit != '@' && unit != '#';
    }
}
