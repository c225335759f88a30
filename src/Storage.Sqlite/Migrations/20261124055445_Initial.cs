using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Talaia.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    actor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bodies",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    scope_kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    scope_code = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    is_current = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bodies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "comarcas",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    full_name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    capital = table.Column<string>(type: "TEXT", nullable: false),
                    council = table.Column<string>(type: "TEXT", nullable: false),
                    sort_key = table.Column<string>(type: "TEXT", nullable: false),
                    is_current = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comarcas", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    due_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    claimed_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    lease_until = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    done_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    parked_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    last_error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jobs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    to_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    to_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    since = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "provinces",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    is_current = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_provinces", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "rankings",
                columns: table => new
                {
                    period = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    scale = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    with_abstracts = table.Column<bool>(type: "INTEGER", nullable: false),
                    documents = table.Column<int>(type: "INTEGER", nullable: false),
                    sources = table.Column<int>(type: "INTEGER", nullable: false),
                    first_period = table.Column<int>(type: "INTEGER", nullable: false),
                    totals = table.Column<string>(type: "TEXT", nullable: false),
                    ranked_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rankings", x => x.period);
                });

            migrationBuilder.CreateTable(
                name: "releases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_releases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    period = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    lede = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    published_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "search_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settings", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "solutions",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    provider_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    recipients = table.Column<string>(type: "TEXT", nullable: false),
                    population_to = table.Column<int>(type: "INTEGER", nullable: true),
                    scope_kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    scope_code = table.Column<string>(type: "TEXT", nullable: false),
                    elements = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    source_date = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_solutions", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "sources",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    added_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    last_fetched_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    last_error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "term_rankings",
                columns: table => new
                {
                    period = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    term = table.Column<string>(type: "TEXT", nullable: false),
                    score = table.Column<double>(type: "REAL", nullable: false),
                    probability = table.Column<double>(type: "REAL", nullable: false),
                    documents = table.Column<int>(type: "INTEGER", nullable: false),
                    sources = table.Column<int>(type: "INTEGER", nullable: false),
                    p_value = table.Column<double>(type: "REAL", nullable: false),
                    false_discovery = table.Column<double>(type: "REAL", nullable: false),
                    growth = table.Column<double>(type: "REAL", nullable: false),
                    series = table.Column<string>(type: "TEXT", nullable: false),
                    signal_keys = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_term_rankings", x => new { x.period, x.rank });
                });

            migrationBuilder.CreateTable(
                name: "trends",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    ring = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    first_seen = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    origin_term = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    created_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    published_period = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trends", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "waves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    period = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    release_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    release_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    opens = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    closes = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    simulated = table.Column<bool>(type: "INTEGER", nullable: false),
                    questionnaire = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_waves", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "municipalities",
                columns: table => new
                {
                    codi6 = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    codi_ine5 = table.Column<string>(type: "TEXT", nullable: false),
                    codi_ens10 = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    index_name = table.Column<string>(type: "TEXT", nullable: false),
                    sort_key = table.Column<string>(type: "TEXT", nullable: false),
                    comarca_code = table.Column<string>(type: "TEXT", nullable: false),
                    province_code = table.Column<string>(type: "TEXT", nullable: false),
                    populations = table.Column<string>(type: "TEXT", nullable: false),
                    population = table.Column<int>(type: "INTEGER", nullable: false),
                    area_km2 = table.Column<double>(type: "REAL", nullable: false),
                    seat = table.Column<string>(type: "TEXT", nullable: false),
                    latitude = table.Column<double>(type: "REAL", nullable: false),
                    longitude = table.Column<double>(type: "REAL", nullable: false),
                    is_current = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_municipalities", x => x.codi6);
                    table.ForeignKey(
                        name: "fk_municipalities_comarcas_comarca_code",
                        column: x => x.comarca_code,
                        principalTable: "comarcas",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_municipalities_provinces_province_code",
                        column: x => x.province_code,
                        principalTable: "provinces",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "element_versions",
                columns: table => new
                {
                    release_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    parent_code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
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
                    source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_element_versions", x => new { x.release_id, x.code });
                    table.ForeignKey(
                        name: "fk_element_versions_releases_release_id",
                        column: x => x.release_id,
                        principalTable: "releases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_documents",
                columns: table => new
                {
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    report_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_documents", x => new { x.report_id, x.language });
                    table.ForeignKey(
                        name: "fk_report_documents_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    @abstract = table.Column<string>(name: "abstract", type: "TEXT", nullable: false),
                    publisher = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    latest_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    precision = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    period = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    keywords = table.Column<string>(type: "TEXT", nullable: false),
                    duplicate_of = table.Column<Guid>(type: "TEXT", nullable: true),
                    original_key = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    state_before = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    added_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signals", x => x.id);
                    table.ForeignKey(
                        name: "fk_signals_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "personal_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    codi6 = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    issued_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    issued_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    expires_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    revoked_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personal_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_personal_links_waves_wave_id",
                        column: x => x.wave_id,
                        principalTable: "waves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "responses",
                columns: table => new
                {
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    codi6 = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_revision = table.Column<int>(type: "INTEGER", nullable: true),
                    started_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    saved_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    sent_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    sent_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    answer_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_responses", x => x.id);
                    table.ForeignKey(
                        name: "fk_responses_waves_wave_id",
                        column: x => x.wave_id,
                        principalTable: "waves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    codi6 = table.Column<string>(type: "TEXT", nullable: true),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_municipalities_codi6",
                        column: x => x.codi6,
                        principalTable: "municipalities",
                        principalColumn: "codi6",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "answer_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    response_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    idempotency_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    answer_count = table.Column<int>(type: "INTEGER", nullable: false),
                    changes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_events", x => x.id);
                    table.ForeignKey(
                        name: "fk_answer_events_responses_response_id",
                        column: x => x.response_id,
                        principalTable: "responses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_answer_events_response_id_idempotency_key",
                table: "answer_events",
                columns: new[] { "response_id", "idempotency_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_subject_kind_subject_key",
                table: "audit_entries",
                columns: new[] { "subject_kind", "subject_key" });

            migrationBuilder.CreateIndex(
                name: "ix_element_versions_release_id_position",
                table: "element_versions",
                columns: new[] { "release_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_jobs_done_at_parked_at_due_at",
                table: "jobs",
                columns: new[] { "done_at", "parked_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_jobs_key",
                table: "jobs",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_links_from_kind_from_key_kind_to_kind_to_key",
                table: "links",
                columns: new[] { "from_kind", "from_key", "kind", "to_kind", "to_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_links_to_kind_to_key",
                table: "links",
                columns: new[] { "to_kind", "to_key" });

            migrationBuilder.CreateIndex(
                name: "ix_municipalities_comarca_code",
                table: "municipalities",
                column: "comarca_code");

            migrationBuilder.CreateIndex(
                name: "ix_municipalities_province_code",
                table: "municipalities",
                column: "province_code");

            migrationBuilder.CreateIndex(
                name: "ix_people_codi6",
                table: "people",
                column: "codi6");

            migrationBuilder.CreateIndex(
                name: "ix_people_email",
                table: "people",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_personal_links_token_hash",
                table: "personal_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_personal_links_wave_id_codi6",
                table: "personal_links",
                columns: new[] { "wave_id", "codi6" });

            migrationBuilder.CreateIndex(
                name: "ix_releases_number",
                table: "releases",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_releases_sequence",
                table: "releases",
                column: "sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reports_period",
                table: "reports",
                column: "period",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_responses_wave_id_codi6",
                table: "responses",
                columns: new[] { "wave_id", "codi6" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_search_entries_kind_key",
                table: "search_entries",
                columns: new[] { "kind", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signals_date_key",
                table: "signals",
                columns: new[] { "date", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_signals_duplicate_of",
                table: "signals",
                column: "duplicate_of");

            migrationBuilder.CreateIndex(
                name: "ix_signals_key",
                table: "signals",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signals_original_key",
                table: "signals",
                column: "original_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signals_source_id_external_id",
                table: "signals",
                columns: new[] { "source_id", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sources_key",
                table: "sources",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_term_rankings_key_period",
                table: "term_rankings",
                columns: new[] { "key", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_trends_slug",
                table: "trends",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_waves_key",
                table: "waves",
                column: "key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answer_events");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "bodies");

            migrationBuilder.DropTable(
                name: "element_versions");

            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "links");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "personal_links");

            migrationBuilder.DropTable(
                name: "rankings");

            migrationBuilder.DropTable(
                name: "report_documents");

            migrationBuilder.DropTable(
                name: "search_entries");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "signals");

            migrationBuilder.DropTable(
                name: "solutions");

            migrationBuilder.DropTable(
                name: "term_rankings");

            migrationBuilder.DropTable(
                name: "trends");

            migrationBuilder.DropTable(
                name: "responses");

            migrationBuilder.DropTable(
                name: "releases");

            migrationBuilder.DropTable(
                name: "municipalities");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "sources");

            migrationBuilder.DropTable(
                name: "waves");

            migrationBuilder.DropTable(
                name: "comarcas");

            migrationBuilder.DropTable(
                name: "provinces");
        }
    }
}
