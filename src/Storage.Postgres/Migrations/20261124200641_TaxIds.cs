using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Talaia.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class TaxIds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "tax_ids",
                columns: table => new
                {
                    number = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    codi6 = table.Column<string>(type: "character varying(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tax_ids", x => x.number);
                    table.ForeignKey(
                        name: "fk_tax_ids_municipalities_codi6",
                        column: x => x.codi6,
                        principalTable: "municipalities",
                        principalColumn: "codi6",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_tax_ids_codi6",
                table: "tax_ids",
                column: "codi6");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "tax_ids");
        }
    }
}
