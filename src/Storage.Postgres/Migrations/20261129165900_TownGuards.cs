using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Talaia.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class TownGuards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "solutions",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "office_edits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    codi6 = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    changes = table.Column<string>(type: "text", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_edits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "town_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    before = table.Column<string>(type: "text", nullable: false),
                    left = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_town_imports", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_office_edits_codi6_at",
                table: "office_edits",
                columns: new[] { "codi6", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_town_imports_kind_at",
                table: "town_imports",
                columns: new[] { "kind", "at" });

            // What was agreed and what was published stays as it was by the database's own word, against programs that forget themselves. A later release ends a
            // row of a former one, so `until` alone may still be written. Persons stand there as keys that say nothing once they are erased.
            migrationBuilder.Sql(
                """
                CREATE FUNCTION refuse_change_of_record() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% are never changed or deleted', TG_ARGV[0]; END $$;
                CREATE TRIGGER town_agreements_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON town_agreements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record('agreements');
                CREATE TRIGGER releases_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON releases FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record('releases');
                CREATE TRIGGER element_versions_kept BEFORE UPDATE OF id, code, since, parent_code, level, type, name, description, status, population_from, population_to, maturity, sdg, agenda_axis, law, requires, source, in_place, properties OR DELETE OR TRUNCATE ON element_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record('releases');
                CREATE TRIGGER relation_versions_kept BEFORE UPDATE OF id, code, since, type, from_code, to_code, name, properties OR DELETE OR TRUNCATE ON relation_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record('releases');
                CREATE TRIGGER view_versions_kept BEFORE UPDATE OF id, code, since, name, viewpoint, drawing OR DELETE OR TRUNCATE ON view_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record('releases');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TRIGGER town_agreements_kept ON town_agreements;
                DROP TRIGGER releases_kept ON releases;
                DROP TRIGGER element_versions_kept ON element_versions;
                DROP TRIGGER relation_versions_kept ON relation_versions;
                DROP TRIGGER view_versions_kept ON view_versions;
                DROP FUNCTION refuse_change_of_record();
                """);

            migrationBuilder.DropTable(
                name: "office_edits");

            migrationBuilder.DropTable(
                name: "town_imports");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "solutions");
        }
    }
}
