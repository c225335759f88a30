using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Talaia.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ReleaseSpans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A release becomes the set of rows that stand in it. Each row of a release goes over as a run of that one release; the latest stays open.
            migrationBuilder.Sql("""
                CREATE TABLE former_element_versions AS
                SELECT v.*, r.sequence AS since, CASE WHEN r.sequence = (SELECT MAX(sequence) FROM releases) THEN NULL ELSE r.sequence + 1 END AS until
                FROM element_versions v JOIN releases r ON r.id = v.release_id;
                """);

            migrationBuilder.DropTable(
                name: "element_versions");

            migrationBuilder.CreateTable(
                name: "element_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    since = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<int>(type: "integer", nullable: true),
                    parent_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    level = table.Column<int>(type: "integer", nullable: false),
                    rank = table.Column<double>(type: "double precision", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    population_from = table.Column<int>(type: "integer", nullable: true),
                    population_to = table.Column<int>(type: "integer", nullable: true),
                    maturity = table.Column<int>(type: "integer", nullable: true),
                    sdg = table.Column<string>(type: "text", nullable: false),
                    agenda_axis = table.Column<string>(type: "text", nullable: false),
                    law = table.Column<string>(type: "text", nullable: false),
                    requires = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    in_place = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_element_versions", x => x.id);
                });

            migrationBuilder.Sql("""
                INSERT INTO element_versions (id, since, until, rank, code, parent_code, level, type, name, description, status, population_from, population_to, maturity, sdg, agenda_axis, law, requires, source, in_place)
                SELECT gen_random_uuid(), since, until, position, code, parent_code, level, type, name, description, status, population_from, population_to, maturity, sdg, agenda_axis, law, requires, source, in_place
                FROM former_element_versions;
                """);

            migrationBuilder.Sql("DROP TABLE former_element_versions;");

            migrationBuilder.CreateIndex(
                name: "ix_element_versions_code_since",
                table: "element_versions",
                columns: new[] { "code", "since" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_element_versions_parent_code_rank",
                table: "element_versions",
                columns: new[] { "parent_code", "rank" });

            migrationBuilder.CreateIndex(
                name: "ix_element_versions_until",
                table: "element_versions",
                column: "until");

            migrationBuilder.CreateTable(
                name: "foreign_identifiers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    element_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    scheme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    value = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    source = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_foreign_identifiers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposal_remarks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_remarks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "relation_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    since = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<int>(type: "integer", nullable: true),
                    type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    from_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    to_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relation_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "successions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    retired = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    successor = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_successions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "view_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    since = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<int>(type: "integer", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    viewpoint = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    drawing = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_view_versions", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_foreign_identifiers_element_code",
                table: "foreign_identifiers",
                column: "element_code");

            migrationBuilder.CreateIndex(
                name: "ix_foreign_identifiers_scheme_value",
                table: "foreign_identifiers",
                columns: new[] { "scheme", "value" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposal_remarks_number_at",
                table: "proposal_remarks",
                columns: new[] { "number", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_relation_versions_code_since",
                table: "relation_versions",
                columns: new[] { "code", "since" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_relation_versions_from_code",
                table: "relation_versions",
                column: "from_code");

            migrationBuilder.CreateIndex(
                name: "ix_relation_versions_to_code",
                table: "relation_versions",
                column: "to_code");

            migrationBuilder.CreateIndex(
                name: "ix_relation_versions_until",
                table: "relation_versions",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_successions_retired_successor_sequence",
                table: "successions",
                columns: new[] { "retired", "successor", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_view_versions_code_since",
                table: "view_versions",
                columns: new[] { "code", "since" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_view_versions_until",
                table: "view_versions",
                column: "until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Rows that stand in a run of releases cannot go back to one row for each release: restore a backup.");
    }
}
