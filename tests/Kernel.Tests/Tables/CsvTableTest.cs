using System.Text;
using Talaia.Kernel.Tables;

namespace Talaia.Kernel.Tests.Tables;

public sealed class CsvTableTest
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+A1", "'+A1")]
    [InlineData("-A1", "'-A1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("=HYPERLINK(\"x\";\"y\")", "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\"")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("l’Escala, el", "\"l’Escala, el\"")]
    [InlineData("dues\r\nlínies", "\"dues\r\nlínies\"")]
    [InlineData(null, "")]
    public void A_cell_is_never_a_formula(string? value, string expected) => Assert.Equal(expected, CsvTable.Cell(value));

    [Fact]
    public void A_table_says_that_it_is_UTF_8()
    {
        var file = CsvTable.Write(["nom", "n"], [["Çà", "3"], ["Vic", null]]);

        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        Assert.Equal("nom,n\r\nÇà,3\r\nVic,\r\n", Encoding.UTF8.GetString(file[3..]));
    }
}
