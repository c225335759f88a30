using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Talaia.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Campaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "population",
                table: "waves",
                type: "text",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "clashes",
                table: "responses",
                type: "text",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "first_sent_at",
                table: "responses",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "delegation_id",
                table: "personal_links",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "asked",
                table: "answer_events",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wave_id = table.Column<Guid>(type: "uuid", nullable: false),
                    codi6 = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    again = table.Column<DateOnly>(type: "date", nullable: true),
                    idempotency_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calls", x => x.id);
                    table.ForeignKey(
                        name: "fk_calls_waves_wave_id",
                        column: x => x.wave_id,
                        principalTable: "waves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delegations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wave_id = table.Column<Guid>(type: "uuid", nullable: false),
                    codi6 = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    sections = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delegations", x => x.id);
                    table.ForeignKey(
                        name: "fk_delegations_waves_wave_id",
                        column: x => x.wave_id,
                        principalTable: "waves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wave_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    to = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    letters = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminders", x => x.id);
                    table.ForeignKey(
                        name: "fk_reminders_waves_wave_id",
                        column: x => x.wave_id,
                        principalTable: "waves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "wave_towns",
                columns: table => new
                {
                    wave_id = table.Column<Guid>(type: "uuid", nullable: false),
                    codi6 = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    extended_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wave_towns", x => new { x.wave_id, x.codi6 });
                    table.ForeignKey(
                        name: "fk_wave_towns_waves_wave_id",
                        column: x => x.wave_id,
                        principalTable: "waves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_personal_links_delegation_id",
                table: "personal_links",
                column: "delegation_id");

            migrationBuilder.CreateIndex(
                name: "ix_calls_idempotency_key",
                table: "calls",
                column: "idempotency_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_calls_wave_id_codi6",
                table: "calls",
                columns: new[] { "wave_id", "codi6" });

            migrationBuilder.CreateIndex(
                name: "ix_delegations_wave_id_codi6",
                table: "delegations",
                columns: new[] { "wave_id", "codi6" });

            migrationBuilder.CreateIndex(
                name: "ix_reminders_wave_id",
                table: "reminders",
                column: "wave_id");

            // Waves that are open or over asked everybody; who had sent had answered when it last did, as far as was kept.
            migrationBuilder.Sql("INSERT INTO wave_towns (wave_id, codi6) SELECT w.id, m.codi6 FROM waves w CROSS JOIN municipalities m WHERE m.is_current;");
            migrationBuilder.Sql("UPDATE responses SET first_sent_at = sent_at WHERE sent_at IS NOT NULL;");

            migrationBuilder.AddForeignKey(
                name: "fk_personal_links_delegations_delegation_id",
                table: "personal_links",
                column: "delegation_id",
                principalTable: "delegations",
                principalColumn: "id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_personal_links_delegations_delegation_id",
                table: "personal_links");

            migrationBuilder.DropTable(
                name: "calls");

            migrationBuilder.DropTable(
                name: "delegations");

            migrationBuilder.DropTable(
                name: "reminders");

            migrationBuilder.DropTable(
                name: "wave_towns");

            migrationBuilder.DropIndex(
                name: "ix_personal_links_delegation_id",
                table: "personal_links");

            migrationBuilder.DropColumn(
                name: "population",
                table: "waves");

            migrationBuilder.DropColumn(
                name: "clashes",
                table: "responses");

            migrationBuilder.DropColumn(
                name: "first_sent_at",
                table: "responses");

            migrationBuilder.DropColumn(
                name: "delegation_id",
                table: "personal_links");

            migrationBuilder.DropColumn(
                name: "asked",
                table: "answer_events");
        }
    }
}
