using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Talaia.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ScaleReleases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "element_count",
                table: "releases",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "outline",
                table: "releases",
                type: "text",
                nullable: false,
                defaultValue: "");

            // Releases that were made before they were counted.
            migrationBuilder.Sql(
                "UPDATE releases SET element_count = (SELECT COUNT(*) FROM element_versions e WHERE e.since <= releases.sequence AND (e.until IS NULL OR e.until > releases.sequence))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "element_count",
                table: "releases");

            migrationBuilder.DropColumn(
                name: "outline",
                table: "releases");
        }
    }
}
