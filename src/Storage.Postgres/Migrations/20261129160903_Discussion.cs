using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Talaia.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Discussion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "key",
                table: "proposal_remarks",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "proposal_remarks",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "ca");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withdrawn_at",
                table: "proposal_remarks",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_by",
                table: "proposal_remarks",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "key",
                table: "change_proposals",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "seen_release",
                table: "change_proposals",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "release_coverage",
                columns: table => new
                {
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    elements = table.Column<int>(type: "integer", nullable: false),
                    pieces = table.Column<int>(type: "integer", nullable: false),
                    in_catalan = table.Column<int>(type: "integer", nullable: false),
                    in_spanish = table.Column<int>(type: "integer", nullable: false),
                    in_english = table.Column<int>(type: "integer", nullable: false),
                    in_occitan = table.Column<int>(type: "integer", nullable: false),
                    answered = table.Column<int>(type: "integer", nullable: false),
                    related = table.Column<int>(type: "integer", nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "release_coverage");

            migrationBuilder.DropIndex(
                name: "ix_proposal_remarks_by_key",
                table: "proposal_remarks");

            migrationBuilder.DropIndex(
                name: "ix_change_proposals_proposed_by_key",
                table: "change_proposals");

            migrationBuilder.DropColumn(
                name: "key",
                table: "proposal_remarks");

            migrationBuilder.DropColumn(
                name: "language",
                table: "proposal_remarks");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "proposal_remarks");

            migrationBuilder.DropColumn(
                name: "withdrawn_by",
                table: "proposal_remarks");

            migrationBuilder.DropColumn(
                name: "key",
                table: "change_proposals");

            migrationBuilder.DropColumn(
                name: "seen_release",
                table: "change_proposals");
        }
    }
}
