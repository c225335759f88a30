using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Talaia.Storage.Sqlite.Migrations
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "office_edits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    codi6 = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    changes = table.Column<string>(type: "TEXT", nullable: false),
                    seen_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_edits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "town_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: false),
                    left = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
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
                CREATE TRIGGER town_agreements_unchanged BEFORE UPDATE ON town_agreements BEGIN SELECT RAISE(ABORT, 'agreements are never changed'); END;
                CREATE TRIGGER town_agreements_undeleted BEFORE DELETE ON town_agreements BEGIN SELECT RAISE(ABORT, 'agreements are never deleted'); END;
                CREATE TRIGGER releases_unchanged BEFORE UPDATE ON releases BEGIN SELECT RAISE(ABORT, 'releases are never changed'); END;
                CREATE TRIGGER releases_undeleted BEFORE DELETE ON releases BEGIN SELECT RAISE(ABORT, 'releases are never deleted'); END;
                CREATE TRIGGER element_versions_unchanged BEFORE UPDATE OF id, code, since, parent_code, level, type, name, description, status, population_from, population_to, maturity, sdg, agenda_axis, law, requires, source, in_place, properties ON element_versions BEGIN SELECT RAISE(ABORT, 'releases are never changed'); END;
                CREATE TRIGGER element_versions_undeleted BEFORE DELETE ON element_versions BEGIN SELECT RAISE(ABORT, 'releases are never deleted'); END;
                CREATE TRIGGER relation_versions_unchanged BEFORE UPDATE OF id, code, since, type, from_code, to_code, name, properties ON relation_versions BEGIN SELECT RAISE(ABORT, 'releases are never changed'); END;
                CREATE TRIGGER relation_versions_undeleted BEFORE DELETE ON relation_versions BEGIN SELECT RAISE(ABORT, 'releases are never deleted'); END;
                CREATE TRIGGER view_versions_unchanged BEFORE UPDATE OF id, code, since, name, viewpoint, drawing ON view_versions BEGIN SELECT RAISE(ABORT, 'releases are never changed'); END;
                CREATE TRIGGER view_versions_undeleted BEFORE DELETE ON view_versions BEGIN SELECT RAISE(ABORT, 'releases are never deleted'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TRIGGER town_agreements_unchanged; DROP TRIGGER town_agreements_undeleted;
                DROP TRIGGER releases_unchanged; DROP TRIGGER releases_undeleted;
                DROP TRIGGER element_versions_unchanged; DROP TRIGGER element_versions_undeleted;
                DROP TRIGGER relation_versions_unchanged; DROP TRIGGER relation_versions_undeleted;
                DROP TRIGGER view_versions_unchanged; DROP TRIGGER view_versions_undeleted;
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
