using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Talaia.Storage.Postgres.Migrations;

/// <summary>The full-text index over `search_entries`: a generated column and its GIN index.</summary>
[DbContext(typeof(PostgresDb))]
[Migration("20261124235959_SearchIndex")]
public sealed class SearchIndex : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        ALTER TABLE search_entries ADD COLUMN search_index tsvector GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED;
        CREATE INDEX ix_search_entries_search_index ON search_entries USING gin (search_index);
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE search_entries DROP COLUMN search_index;");
}
