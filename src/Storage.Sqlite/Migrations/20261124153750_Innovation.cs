using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Talaia.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Innovation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "change_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    change = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    proposed_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    written_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    proposed_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    decided_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    release_number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_proposals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "processes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    methodology_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    methodology_version = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    methodology = table.Column<string>(type: "TEXT", nullable: false),
                    calendar = table.Column<string>(type: "TEXT", nullable: false),
                    phase_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    stays = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    opened_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ended_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_processes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "challenges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    process_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    statement = table.Column<string>(type: "TEXT", nullable: false),
                    affected = table.Column<string>(type: "TEXT", nullable: false),
                    needs = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    opened_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_challenges", x => x.id);
                    table.ForeignKey(
                        name: "fk_challenges_processes_process_id",
                        column: x => x.process_id,
                        principalTable: "processes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gate_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    process_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    phase_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    gate = table.Column<string>(type: "TEXT", nullable: false),
                    options = table.Column<string>(type: "TEXT", nullable: false),
                    census = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    opened_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    cast = table.Column<int>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    count = table.Column<string>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gate_runs", x => x.id);
                    table.ForeignKey(
                        name: "fk_gate_runs_processes_process_id",
                        column: x => x.process_id,
                        principalTable: "processes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ideas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    challenge_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    codi6 = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    posted_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ideas", x => x.id);
                    table.ForeignKey(
                        name: "fk_ideas_challenges_challenge_id",
                        column: x => x.challenge_id,
                        principalTable: "challenges",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sponsorships",
                columns: table => new
                {
                    challenge_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    codi6 = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    joined_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    joined_by = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sponsorships", x => new { x.challenge_id, x.codi6 });
                    table.ForeignKey(
                        name: "fk_sponsorships_challenges_challenge_id",
                        column: x => x.challenge_id,
                        principalTable: "challenges",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gate_ballots",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    gate_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    approvals = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gate_ballots", x => x.key);
                    table.ForeignKey(
                        name: "fk_gate_ballots_gate_runs_gate_id",
                        column: x => x.gate_id,
                        principalTable: "gate_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gate_roll",
                columns: table => new
                {
                    gate_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gate_roll", x => new { x.gate_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_gate_roll_gate_runs_gate_id",
                        column: x => x.gate_id,
                        principalTable: "gate_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gate_voters",
                columns: table => new
                {
                    gate_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gate_voters", x => new { x.gate_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_gate_voters_gate_runs_gate_id",
                        column: x => x.gate_id,
                        principalTable: "gate_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "idea_comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    idea_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    codi6 = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_comments", x => x.id);
                    table.ForeignKey(
                        name: "fk_idea_comments_ideas_idea_id",
                        column: x => x.idea_id,
                        principalTable: "ideas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "idea_supports",
                columns: table => new
                {
                    idea_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    since = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_supports", x => new { x.idea_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_idea_supports_ideas_idea_id",
                        column: x => x.idea_id,
                        principalTable: "ideas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pilots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    idea_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    hypothesis = table.Column<string>(type: "TEXT", nullable: false),
                    sites = table.Column<string>(type: "TEXT", nullable: false),
                    starts = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    opened_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    opened_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    closed_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pilots", x => x.id);
                    table.ForeignKey(
                        name: "fk_pilots_ideas_idea_id",
                        column: x => x.idea_id,
                        principalTable: "ideas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pilot_indicators",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pilot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    baseline = table.Column<double>(type: "REAL", nullable: false),
                    target = table.Column<double>(type: "REAL", nullable: false),
                    direction = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pilot_indicators", x => x.id);
                    table.ForeignKey(
                        name: "fk_pilot_indicators_pilots_pilot_id",
                        column: x => x.pilot_id,
                        principalTable: "pilots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pilot_readings",
                columns: table => new
                {
                    indicator_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    value = table.Column<double>(type: "REAL", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pilot_readings", x => new { x.indicator_id, x.day });
                    table.ForeignKey(
                        name: "fk_pilot_readings_pilot_indicators_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "pilot_indicators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_challenges_process_id",
                table: "challenges",
                column: "process_id");

            migrationBuilder.CreateIndex(
                name: "ix_challenges_slug",
                table: "challenges",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_change_proposals_number",
                table: "change_proposals",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_gate_ballots_gate_id",
                table: "gate_ballots",
                column: "gate_id");

            migrationBuilder.CreateIndex(
                name: "ix_gate_runs_process_id",
                table: "gate_runs",
                column: "process_id");

            migrationBuilder.CreateIndex(
                name: "ix_gate_runs_year_key",
                table: "gate_runs",
                columns: new[] { "year", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_idea_comments_idea_id",
                table: "idea_comments",
                column: "idea_id");

            migrationBuilder.CreateIndex(
                name: "ix_ideas_challenge_id",
                table: "ideas",
                column: "challenge_id");

            migrationBuilder.CreateIndex(
                name: "ix_ideas_slug",
                table: "ideas",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pilot_indicators_pilot_id_number",
                table: "pilot_indicators",
                columns: new[] { "pilot_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pilots_idea_id",
                table: "pilots",
                column: "idea_id");

            migrationBuilder.CreateIndex(
                name: "ix_pilots_slug",
                table: "pilots",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_processes_year",
                table: "processes",
                column: "year",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "change_proposals");

            migrationBuilder.DropTable(
                name: "gate_ballots");

            migrationBuilder.DropTable(
                name: "gate_roll");

            migrationBuilder.DropTable(
                name: "gate_voters");

            migrationBuilder.DropTable(
                name: "idea_comments");

            migrationBuilder.DropTable(
                name: "idea_supports");

            migrationBuilder.DropTable(
                name: "pilot_readings");

            migrationBuilder.DropTable(
                name: "sponsorships");

            migrationBuilder.DropTable(
                name: "gate_runs");

            migrationBuilder.DropTable(
                name: "pilot_indicators");

            migrationBuilder.DropTable(
                name: "pilots");

            migrationBuilder.DropTable(
                name: "ideas");

            migrationBuilder.DropTable(
                name: "challenges");

            migrationBuilder.DropTable(
                name: "processes");
        }
    }
}
