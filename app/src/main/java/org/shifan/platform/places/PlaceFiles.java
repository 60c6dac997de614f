package org.shifan.platform.places;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Files of places, every version of them. */
@Component
class PlaceFiles {
    private final JdbcClient jdbc;

    PlaceFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version of a file, without its content. */
    record Version(String name, int version, String sha256) {}

    Optional<Version> newest(String name) {
        return jdbc.sql(
                        """
                        select name, version, sha256 from places.place_files
                        where name = :name order by version desc limit 1
                        """)
                .param("name", name)
                .query(Version.class)
                .optional();
    }

    byte[] content(Version version) {
        return jdbc.sql(
                        """
                        select content from places.place_files
                        where name = :name and version = :version
                        """)
                .param("name", version.name())
                .param("version", version.version())
                .query(byte[].class)
                .single();
    }

    void add(Version version, byte[] content, Instant at) {
        jdbc.sql(
                        """
                        insert into places.place_files (name, version, content, sha256, loaded_at)
                        values (:name, :version, :content, :sha256, :at)
                        """)
                .param("name", version.name())
                .param("version", version.version())
                .param("content", content)
                .param("sha256", version.sha256())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
