package io.salesops.flow.access.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a password has to be: long, and not what somebody else would try first. No kinds of characters are asked for,
 * since they make passwords hard to remember and no harder to guess.
 */
enum PasswordRule {
    LONG_ENOUGH {
        @Override
        boolean holds(String password, AccountEntry account) {
            return password.codePointCount(0, password.length()) >= SHORTEST;
        }
    },
    NOT_TOO_LONG {
        @Override
        boolean holds(String password, AccountEntry account) {
            return password.length() <= LONGEST;
        }
    },
    NOT_THE_NAME {
        @Override
        boolean holds(String password, AccountEntry account) {
            return namesOf(account).noneMatch(password.toLowerCase(Locale.ROOT)::contains);
        }
    },
    VARIED {
        @Override
        boolean holds(String password, AccountEntry account) {
            return password.chars().distinct().count() >= DIFFERENT_CHARACTERS;
        }
    };

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int DIFFERENT_CHARACTERS = 6;
    private static final int TELLING_NAME = 4;

    abstract boolean holds(String password, AccountEntry account);

    static Optional<PasswordRule> brokenBy(String password, AccountEntry account) {
        return Arrays.stream(values())
                .filter(rule -> !rule.holds(password, account))
                .findFirst();
    }

    /** Short ones are in many words by chance. */
    private static Stream<String> namesOf(AccountEntry account) {
        var parts = Stream.of(account.name().split(" "));
        return Stream.concat(Stream.of(account.id(), account.email()), parts)
                .filter(Objects::nonNull)
                .filter(name -> name.length() >= TELLING_NAME)
                .map(name -> name.toLowerCase(Locale.ROOT));
    }
}
