package org.shifan.programme;

import java.util.Set;
import java.util.UUID;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;

/** Office holders for tests: one of each organ, with every duty, and a second one of the host. */
public final class Office {
    private Office() {}

    public static Actor host() {
        return of("ndrc", OrganKind.HOST, "");
    }

    /** The host of another call. */
    public static Actor host(String organ) {
        return of(organ, OrganKind.HOST, "");
    }

    /** Another person of the host: who prepares a verdict may not give it. */
    public static Actor secondOfHost() {
        return of("ndrc", OrganKind.HOST, "", "second");
    }

    public static Actor joint(String organ) {
        return of(organ, OrganKind.JOINT, "");
    }

    public static Actor lead(String city) {
        return of("lead-" + city, OrganKind.CITY_LEAD, city);
    }

    public static Actor cityGovernment(String city) {
        return of("gov-" + city, OrganKind.CITY_GOVERNMENT, city);
    }

    public static Actor provinceGovernment(String province) {
        return of("gov-" + province, OrganKind.PROVINCE_GOVERNMENT, province);
    }

    public static Actor commission(String unit) {
        return of("drc-" + unit, OrganKind.PROVINCE_COMMISSION, unit);
    }

    public static Actor expert(UUID person) {
        return new Actor(
                person,
                "expert",
                person,
                "experts",
                "experts",
                OrganKind.EXPERTS,
                "",
                Set.of(Duty.HANDLE));
    }

    private static Actor of(String organ, OrganKind kind, String place) {
        return of(organ, kind, place, "first");
    }

    private static Actor of(String organ, OrganKind kind, String place, String person) {
        var id =
                UUID.nameUUIDFromBytes(
                        (organ + person).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Actor(
                id,
                "示例用户 " + organ + " " + person,
                id,
                organ,
                organ,
                kind,
                place,
                Set.of(Duty.HANDLE, Duty.CHECK, Duty.SIGN));
    }
}
