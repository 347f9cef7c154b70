package org.demarche.ledger.records;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Trade partners as the World Factbook writes them: {@code Russia 35.4%, UK 8.2% (2012)}. Members named behind a group, as in
 * {@code EU 58% (Germany 12%, France 10%)}, are partners beside it.
 */
record TradeText(@Nullable Integer year, List<Partner> partners) {
    private static final Pattern YEAR = Pattern.compile("\\(\\s*(?:FY)?(\\d{4})[^)]*\\)\\s*$");
    private static final Pattern PARTNER = Pattern.compile("(.*?)\\s*(\\d+(?:\\.\\d+)?)\\s*%");

    /** A partner and its share in per cent, null where the text gives none. */
    record Partner(String name, @Nullable Double share) {}

    static TradeText of(String text) {
        Matcher stated = YEAR.matcher(text);
        boolean dated = stated.find();
        List<Partner> partners = new ArrayList<>();
        for (String item : (dated ? text.substring(0, stated.start()) : text).split("[,;()]")) {
            Matcher share = PARTNER.matcher(item.strip());
            if (share.matches() && !share.group(1).isEmpty()) {
                partners.add(new Partner(share.group(1), Double.valueOf(share.group(2))));
            } else if (!item.isBlank()) {
                partners.add(new Partner(item.strip(), null));
            }
        }
        return new TradeText(dated ? Integer.valueOf(stated.group(1)) : null, partners);
    }
}
