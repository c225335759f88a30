using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Talaia.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class TownModels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "amendments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    codi6 = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    subject = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    published = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    claimed = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    evidence = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    filed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    filed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_amendments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "model_rules",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    population_from = table.Column<int>(type: "integer", nullable: true),
                    population_to = table.Column<int>(type: "integer", nullable: true),
                    maturity = table.Column<int>(type: "integer", nullable: false),
                    element = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    expected = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_model_rules", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "town_agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    codi6 = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    offered_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    agreed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    agreed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    in_place = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_town_agreements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "town_maturities",
                columns: table => new
                {
                    codi6 = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    origin = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_town_maturities", x => new { x.codi6, x.year, x.origin });
                });

            migrationBuilder.CreateTable(
                name: "town_offers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    codi6 = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_town_offers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "town_pieces",
                columns: table => new
                {
                    codi6 = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    element = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    priority = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    target = table.Column<DateOnly>(type: "date", nullable: true),
                    responsible = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_town_pieces", x => new { x.codi6, x.element });
                });

            migrationBuilder.CreateIndex(
                name: "ix_amendments_codi6",
                table: "amendments",
                column: "codi6");

            migrationBuilder.CreateIndex(
                name: "ix_model_rules_element",
                table: "model_rules",
                column: "element");

            migrationBuilder.CreateIndex(
                name: "ix_town_agreements_codi6_number",
                table: "town_agreements",
                columns: new[] { "codi6", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_town_offers_codi6",
                table: "town_offers",
                column: "codi6",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_town_pieces_element_state",
                table: "town_pieces",
                columns: new[] { "element", "state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "amendments");

            migrationBuilder.DropTable(
                name: "model_rules");

            migrationBuilder.DropTable(
                name: "town_agreements");

            migrationBuilder.DropTable(
                name: "town_maturities");

            migrationBuilder.DropTable(
                name: "town_offers");

            migrationBuilder.DropTable(
                name: "town_pieces");
        }
    }
}
