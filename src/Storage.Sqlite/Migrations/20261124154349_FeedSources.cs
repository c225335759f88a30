using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Talaia.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FeedSources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "e_tag",
                table: "sources",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "failures",
                table: "sources",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "last_modified",
                table: "sources",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "last_status",
                table: "sources",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "next_due_at",
                table: "sources",
                type: "TEXT",
                maxLength: 28,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "e_tag",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "failures",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "last_modified",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "last_status",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "next_due_at",
                table: "sources");
        }
    }
}
