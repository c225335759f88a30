using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Talaia.Storage.Sqlite.Migrations;

/// <summary>The full-text index over `search_entries`, kept in step by triggers.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261124235959_SearchIndex")]
public sealed class SearchIndex : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE VIRTUAL TABLE search_index USING fts5(words, content='search_entries', content_rowid='id', tokenize='unicode61 remove_diacritics 0');
        CREATE TRIGGER search_entries_added AFTER INSERT ON search_entries BEGIN
          INSERT INTO search_index(rowid, words) VALUES (new.id, new.words);
        END;
        CREATE TRIGGER search_entries_removed AFTER DELETE ON search_entries BEGIN
          INSERT INTO search_index(search_index, rowid, words) VALUES ('delete', old.id, old.words);
        END;
        CREATE TRIGGER search_entries_changed AFTER UPDATE OF words ON search_entries BEGIN
          INSERT INTO search_index(search_index, rowid, words) VALUES ('delete', old.id, old.words);
          INSERT INTO search_index(rowid, words) VALUES (new.id, new.words);
        END;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DROP TRIGGER search_entries_added;
        DROP TRIGGER search_entries_removed;
        DROP TRIGGER search_entries_changed;
        DROP TABLE search_index;
        """);
}
