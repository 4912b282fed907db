/** What a risk model said about a person, or why it could say nothing (hop 6). */
@NullMarked
package io.epione.profile.risk;

import org.jspecify.annotations.NullMarked;
