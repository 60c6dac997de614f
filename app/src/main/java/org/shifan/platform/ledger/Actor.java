package org.shifan.platform.ledger;

import java.util.Set;
import java.util.UUID;

/**
 * Who acts: a person, in an office, in the name of an organ.
 *
 * @param person the account's id
 * @param personName as shown
 * @param office the id of the office held
 * @param organ the organ's id
 * @param organName the organ's name in Chinese, or in the only language it has
 * @param kind what kind of organ
 * @param place code of the province or city that the organ belongs to; empty for central organs
 * @param duties what the office may do
 */
public record Actor(
        UUID person,
        String personName,
        UUID office,
        String organ,
        String organName,
        OrganKind kind,
        String place,
        Set<Duty> duties) {

    /** Kinds of organ. */
    public enum OrganKind {
        /** Receives reports and co-decides (主办单位). */
        HOST,
        /** Gets copies and co-decides (联合部门). */
        JOINT,
        /** 省级人民政府. */
        PROVINCE_GOVERNMENT,
        /** 省级发展改革委. */
        PROVINCE_COMMISSION,
        /** 市人民政府. */
        CITY_GOVERNMENT,
        /** 城市牵头部门. */
        CITY_LEAD,
        /** The pool in which experts hold office. */
        EXPERTS,
        /** The programme itself, for acts that fall due by the clock. */
        PROGRAMME;

        /** Whether such organs decide on the applications of all places: the host and the joint. */
        public boolean central() {
            return this == HOST || this == JOINT;
        }

        /** Whether such an organ is that of a province or a city, and acts for it. */
        public boolean local() {
            return switch (this) {
                case PROVINCE_GOVERNMENT, PROVINCE_COMMISSION, CITY_GOVERNMENT, CITY_LEAD -> true;
                case HOST, JOINT, EXPERTS, PROGRAMME -> false;
            };
        }
    }

    /** What an office may do. */
    public enum Duty {
        /** 经办 */
        HANDLE,
        /** 审核 */
        CHECK,
        /** 签发 */
        SIGN,
        /** Runs the organ's accounts. */
        ADMINISTER
    }

    /** Whether the office carries the duty. */
    public boolean may(Duty duty) {
        return duties.contains(duty);
    }
}
