using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Talaia.Storage.Sqlite.Migrations
{
    /// <summary>The metamodel in runs of releases with its relations, the models of towns, and the waves of forms that are handed out, reminded and followed.</summary>
    public partial class CatalogueAndCampaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "in_place",
                table: "element_versions",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    since = table.Column<int>(type: "INTEGER", nullable: false),
                    until = table.Column<int>(type: "INTEGER", nullable: true),
                    parent_code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    rank = table.Column<double>(type: "REAL", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    population_from = table.Column<int>(type: "INTEGER", nullable: true),
                    population_to = table.Column<int>(type: "INTEGER", nullable: true),
                    maturity = table.Column<int>(type: "INTEGER", nullable: true),
                    sdg = table.Column<string>(type: "TEXT", nullable: false),
                    agenda_axis = table.Column<string>(type: "TEXT", nullable: false),
                    law = table.Column<string>(type: "TEXT", nullable: false),
                    requires = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    in_place = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_element_versions", x => x.id);
                });

            migrationBuilder.Sql("""
                INSERT INTO element_versions (id, since, until, rank, code, parent_code, level, type, name, description, status, population_from, population_to, maturity, sdg, agenda_axis, law, requires, source, in_place)
                SELECT upper(substr(hex(randomblob(4)),1,8)||'-'||hex(randomblob(2))||'-4'||substr(hex(randomblob(2)),2)||'-8'||substr(hex(randomblob(2)),2)||'-'||hex(randomblob(6))), since, until, position, code, parent_code, level, type, name, description, status, population_from, population_to, maturity, sdg, agenda_axis, law, requires, source, in_place
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    element_code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    scheme = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    since = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_foreign_identifiers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposal_remarks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_remarks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "relation_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    since = table.Column<int>(type: "INTEGER", nullable: false),
                    until = table.Column<int>(type: "INTEGER", nullable: true),
                    type = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    from_code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    to_code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relation_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "successions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    retired = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    successor = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_successions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "view_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    since = table.Column<int>(type: "INTEGER", nullable: false),
                    until = table.Column<int>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    viewpoint = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    drawing = table.Column<string>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "uncarried_references",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    retired = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    listed_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    settled_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    settled_to = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uncarried_references", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_uncarried_references_settled_at",
                table: "uncarried_references",
                column: "settled_at");

            migrationBuilder.AddColumn<string>(
                name: "properties",
                table: "relation_versions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "properties",
                table: "element_versions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "how_to_ask",
                table: "solutions",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.CreateTable(
                name: "source_checks",
                columns: table => new
                {
                    address = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    checked_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: true),
                    error = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    failing_since = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_checks", x => x.address);
                });

            migrationBuilder.CreateTable(
                name: "amendments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    codi6 = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    published = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    claimed = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    filed_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    filed_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    decided_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_amendments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "model_rules",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    population_from = table.Column<int>(type: "INTEGER", nullable: true),
                    population_to = table.Column<int>(type: "INTEGER", nullable: true),
                    maturity = table.Column<int>(type: "INTEGER", nullable: false),
                    element = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    expected = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_model_rules", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "town_agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    codi6 = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    offered_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    agreed_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    agreed_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    in_place = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_town_agreements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "town_maturities",
                columns: table => new
                {
                    codi6 = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_town_maturities", x => new { x.codi6, x.year, x.origin });
                });

            migrationBuilder.CreateTable(
                name: "town_offers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    codi6 = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_town_offers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "town_pieces",
                columns: table => new
                {
                    codi6 = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    element = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    priority = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    target = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    responsible = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
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

            migrationBuilder.AddColumn<int>(
                name: "element_count",
                table: "releases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "outline",
                table: "releases",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            // Releases that were made before they were counted.
            migrationBuilder.Sql(
                "UPDATE releases SET element_count = (SELECT COUNT(*) FROM element_versions e WHERE e.since <= releases.sequence AND (e.until IS NULL OR e.until > releases.sequence))");

            migrationBuilder.AddColumn<string>(
                name: "key",
                table: "proposal_remarks",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "proposal_remarks",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "ca");

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_at",
                table: "proposal_remarks",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_by",
                table: "proposal_remarks",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "key",
                table: "change_proposals",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "seen_release",
                table: "change_proposals",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "release_coverage",
                columns: table => new
                {
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    elements = table.Column<int>(type: "INTEGER", nullable: false),
                    pieces = table.Column<int>(type: "INTEGER", nullable: false),
                    in_catalan = table.Column<int>(type: "INTEGER", nullable: false),
                    in_spanish = table.Column<int>(type: "INTEGER", nullable: false),
                    in_english = table.Column<int>(type: "INTEGER", nullable: false),
                    in_occitan = table.Column<int>(type: "INTEGER", nullable: false),
                    answered = table.Column<int>(type: "INTEGER", nullable: false),
                    related = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release_coverage", x => x.sequence);
                });

            migrationBuilder.CreateIndex(
                name: "ix_proposal_remarks_by_key",
                table: "proposal_remarks",
                columns: new[] { "by", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_change_proposals_proposed_by_key",
                table: "change_proposals",
                columns: new[] { "proposed_by", "key" },
                unique: true);

            migrationBuilder.AddColumn<string>(
                name: "population",
                table: "waves",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "clashes",
                table: "responses",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "first_sent_at",
                table: "responses",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "delegation_id",
                table: "personal_links",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "asked",
                table: "answer_events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    codi6 = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    again = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    idempotency_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    codi6 = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    sections = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    done_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    withdrawn_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    letters = table.Column<int>(type: "INTEGER", nullable: false)
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
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    codi6 = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    extended_until = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
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

            migrationBuilder.AddColumn<Guid>(
                name: "form_version_id",
                table: "waves",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    created_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_forms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "form_versions",
                columns: table => new
                {
                    workbook = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    questions = table.Column<int>(type: "INTEGER", nullable: false),
                    imported_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    imported_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    published_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    published_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_form_versions_forms_form_id",
                        column: x => x.form_id,
                        principalTable: "forms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_waves_form_version_id",
                table: "waves",
                column: "form_version_id");

            migrationBuilder.CreateIndex(
                name: "ix_form_versions_form_id_number",
                table: "form_versions",
                columns: new[] { "form_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_forms_key",
                table: "forms",
                column: "key",
                unique: true);

            migrationBuilder.CreateTable(
                name: "theme_boards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    grouped_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_theme_boards", x => x.id);
                    table.ForeignKey(
                        name: "fk_theme_boards_waves_wave_id",
                        column: x => x.wave_id,
                        principalTable: "waves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_theme_boards_wave_id_question",
                table: "theme_boards",
                columns: new[] { "wave_id", "question" },
                unique: true);

            migrationBuilder.CreateTable(
                name: "answer_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    codi6 = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    media_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    bytes = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_answer_files_waves_wave_id",
                        column: x => x.wave_id,
                        principalTable: "waves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_answer_files_wave_id_codi6_name",
                table: "answer_files",
                columns: new[] { "wave_id", "codi6", "name" },
                unique: true);

            migrationBuilder.CreateTable(
                name: "town_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    members = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_town_lists", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_town_lists_key",
                table: "town_lists",
                column: "key",
                unique: true);

            migrationBuilder.CreateTable(
                name: "bank_entries",
                columns: table => new
                {
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    types = table.Column<string>(type: "TEXT", nullable: false),
                    elements = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    kept_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    retired_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "form_draft_steps",
                columns: table => new
                {
                    before = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_over = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_draft_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_form_draft_steps_forms_form_id",
                        column: x => x.form_id,
                        principalTable: "forms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "form_drafts",
                columns: table => new
                {
                    workbook = table.Column<string>(type: "TEXT", nullable: false),
                    form_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    from_version = table.Column<int>(type: "INTEGER", nullable: false),
                    begun_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    edited_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    edited_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_drafts", x => x.form_id);
                    table.ForeignKey(
                        name: "fk_form_drafts_forms_form_id",
                        column: x => x.form_id,
                        principalTable: "forms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bank_revisions",
                columns: table => new
                {
                    workbook = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_revisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_bank_revisions_bank_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "bank_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bank_revisions_entry_id_number",
                table: "bank_revisions",
                columns: new[] { "entry_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_form_draft_steps_form_id_revision",
                table: "form_draft_steps",
                columns: new[] { "form_id", "revision" },
                unique: true);

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

            // Last, since a table that is built anew is built when all is said.
            migrationBuilder.AddForeignKey(
                name: "fk_personal_links_delegations_delegation_id",
                table: "personal_links",
                column: "delegation_id",
                principalTable: "delegations",
                principalColumn: "id");

            migrationBuilder.AddForeignKey(
                name: "fk_waves_form_versions_form_version_id",
                table: "waves",
                column: "form_version_id",
                principalTable: "form_versions",
                principalColumn: "id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Rows that stand in a run of releases cannot go back to one row for each release: restore a backup.");
    }
}
