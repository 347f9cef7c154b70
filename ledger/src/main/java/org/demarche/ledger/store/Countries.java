package org.demarche.ledger.store;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.demarche.model.DemarcheException;

/** Country codes as queries take them. */
final class Countries {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private Countries() {}

    /** The codes in alphabetical order. One that is no code would find nothing, and nobody would know why: it is refused. */
    static Set<String> checked(Collection<String> codes) {
        for (String code : codes) {
            if (!CODE.matcher(code).matches()) {
                throw new DemarcheException(
                        "country '" + code + "': give its ISO 3166-1 alpha-3 code in capitals, such as BLR");
            }
        }
        return Collections.unmodifiableSet(new TreeSet<>(codes));
    }
}
