package io.epione.models.polygenic;

import io.epione.profile.person.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Who is scored.
 *
 * @param age   in whole years; null when it is not known
 * @param sex   as the profile has it
 * @param group the reference group that the person or the care team states; null when none is stated, and none is guessed
 */
public record Subject(
        @Nullable Integer age, Sex sex, @Nullable String group) {}
