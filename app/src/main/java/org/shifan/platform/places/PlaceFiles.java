package org.shifan.platform.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of places, every version of them. */
@Component
class PlaceFiles {
    private final JdbcClient jdbc;

    PlaceFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version of each file, by name. */
    List<PlaceFile> newest() {
        return jdbc.sql(
                        """
                        select distinct on (name) name, version, sha256, loaded_at,
                            length(content) as bytes
                        from places.place_files order by name, version desc
                        """)
                .query(PlaceFiles::read)
                .list();
    }

    Optional<PlaceFile> newest(String name) {
        return newest().stream().filter(file -> file.name().equals(name)).findFirst();
    }

    byte[] content(PlaceFile file) {
        return jdbc.sql(
                        """
                        select content from places.place_files
                        where name = :name and version = :version
                        """)
                .param("name", file.name())
                .param("version", file.version())
                .query(byte[].class)
                .single();
    }

    void add(PlaceFile file, byte[] content) {
        jdbc.sql(
                        """
                        insert into places.place_files (name, version, content, sha256, loaded_at)
                        values (:name, :version, :content, :sha256, :at)
                        """)
                .param("name", file.name())
                .param("version", file.version())
                .param("content", content)
                .param("sha256", file.sha256())
                .param("at", OffsetDateTime.ofInstant(file.loadedAt(), ZoneOffset.UTC))
                .update();
    }

    private static PlaceFile read(ResultSet row, int number) throws SQLException {
        return new PlaceFile(
                row.getString("name"),
                row.getInt("version"),
                row.getString("sha256"),
                row.getInt("bytes"),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant());
    }
}
