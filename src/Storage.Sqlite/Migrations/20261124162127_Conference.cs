using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Talaia.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Conference : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "conference_editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    lede = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    registration_opens = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    registration_closes = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    forget_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    simulated = table.Column<bool>(type: "INTEGER", nullable: false),
                    turns = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conference_editions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "conference_registrations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    codi6 = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    body = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    profile = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    confirmed_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    cancelled_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    key_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    salt = table.Column<string>(type: "TEXT", maxLength: 44, nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conference_registrations", x => x.id);
                    table.ForeignKey(
                        name: "fk_conference_registrations_conference_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "conference_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "conference_rooms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conference_rooms", x => x.id);
                    table.ForeignKey(
                        name: "fk_conference_rooms_conference_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "conference_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "conference_speakers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    schedule_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conference_speakers", x => x.id);
                    table.ForeignKey(
                        name: "fk_conference_speakers_conference_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "conference_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "conference_tracks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conference_tracks", x => x.id);
                    table.ForeignKey(
                        name: "fk_conference_tracks_conference_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "conference_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "conference_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    schedule_guid = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    schedule_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    @abstract = table.Column<string>(name: "abstract", type: "TEXT", nullable: false),
                    start = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    room_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    track_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    languages = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    profiles = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_withdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conference_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_conference_sessions_conference_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "conference_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_conference_sessions_conference_rooms_room_id",
                        column: x => x.room_id,
                        principalTable: "conference_rooms",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_conference_sessions_conference_tracks_track_id",
                        column: x => x.track_id,
                        principalTable: "conference_tracks",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "conference_session_speakers",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    speaker_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conference_session_speakers", x => new { x.session_id, x.speaker_id });
                    table.ForeignKey(
                        name: "fk_conference_session_speakers_conference_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "conference_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_conference_session_speakers_conference_speakers_speaker_id",
                        column: x => x.speaker_id,
                        principalTable: "conference_speakers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "key_ideas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sentence = table.Column<string>(type: "TEXT", nullable: false),
                    speaker_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    minute = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    profiles = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    noted_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    noted_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    decided_at = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    note_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_key_ideas", x => x.id);
                    table.ForeignKey(
                        name: "fk_key_ideas_conference_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "conference_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_key_ideas_conference_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "conference_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_key_ideas_conference_speakers_speaker_id",
                        column: x => x.speaker_id,
                        principalTable: "conference_speakers",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_conference_editions_year",
                table: "conference_editions",
                column: "year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conference_registrations_edition_id_email",
                table: "conference_registrations",
                columns: new[] { "edition_id", "email" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conference_registrations_edition_id_key_hash",
                table: "conference_registrations",
                columns: new[] { "edition_id", "key_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conference_registrations_edition_id_number",
                table: "conference_registrations",
                columns: new[] { "edition_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conference_registrations_token_hash",
                table: "conference_registrations",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conference_rooms_edition_id_key",
                table: "conference_rooms",
                columns: new[] { "edition_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conference_session_speakers_speaker_id",
                table: "conference_session_speakers",
                column: "speaker_id");

            migrationBuilder.CreateIndex(
                name: "ix_conference_sessions_edition_id_code",
                table: "conference_sessions",
                columns: new[] { "edition_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conference_sessions_edition_id_schedule_guid",
                table: "conference_sessions",
                columns: new[] { "edition_id", "schedule_guid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conference_sessions_room_id",
                table: "conference_sessions",
                column: "room_id");

            migrationBuilder.CreateIndex(
                name: "ix_conference_sessions_track_id",
                table: "conference_sessions",
                column: "track_id");

            migrationBuilder.CreateIndex(
                name: "ix_conference_speakers_edition_id_key",
                table: "conference_speakers",
                columns: new[] { "edition_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conference_tracks_edition_id_key",
                table: "conference_tracks",
                columns: new[] { "edition_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_key_ideas_edition_id_note_key",
                table: "key_ideas",
                columns: new[] { "edition_id", "note_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_key_ideas_edition_id_number",
                table: "key_ideas",
                columns: new[] { "edition_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_key_ideas_session_id",
                table: "key_ideas",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_key_ideas_speaker_id",
                table: "key_ideas",
                column: "speaker_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "conference_registrations");

            migrationBuilder.DropTable(
                name: "conference_session_speakers");

            migrationBuilder.DropTable(
                name: "key_ideas");

            migrationBuilder.DropTable(
                name: "conference_sessions");

            migrationBuilder.DropTable(
                name: "conference_speakers");

            migrationBuilder.DropTable(
                name: "conference_rooms");

            migrationBuilder.DropTable(
                name: "conference_tracks");

            migrationBuilder.DropTable(
                name: "conference_editions");
        }
    }
}
