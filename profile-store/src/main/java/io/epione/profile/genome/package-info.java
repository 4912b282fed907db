/** What a genome file says about one person, site by site; what it does not say is never taken for the reference. */
@NullMarked
package io.epione.profile.genome;

import org.jspecify.annotations.NullMarked;
