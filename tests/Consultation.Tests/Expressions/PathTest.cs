namespace Talaia.Consultation.Tests.Expressions;

public sealed class PathTest
{
    [Theory]
    [InlineData("town/name", "/data[1]/town[1]/name[1] /data[1]/town[2]/name[1]")]
    [InlineData("//town[people > 3000]", "/data[1]/town[1]")]
    [InlineData("town/people[1]", "/data[1]/town[1]/people[1] /data[1]/town[2]/people[1]")]
    [InlineData("(town/people)[2]", "/data[1]/town[1]/people[2]")]
    [InlineData("town[last()]/@id", "/data[1]/town[2]/@id")]
    [InlineData("town/@t:*", "/data[1]/town[1]/@t:size")]
    [InlineData("//needs/ancestor::town[1]", "/data[1]/town[1] /data[1]/town[2]")]
    [InlineData("town[2]/preceding-sibling::*/name", "/data[1]/town[1]/name[1]")]
    [InlineData("from/preceding::people[1]", "/data[1]/town[2]/people[1]")]
    [InlineData("town[1]/name/following::people", "/data[1]/town[1]/people[1] /data[1]/town[1]/people[2] /data[1]/town[2]/people[1]")]
    [InlineData("from | town[1]", "/data[1]/town[1] /data[1]/from[1]")]
    [InlineData("comment() | processing-instruction('print')", "/data[1]/comment()[1] /data[1]/processing-instruction()[1]")]
    [InlineData("id('pallars')/name/..", "/data[1]/town[2]")]
    [InlineData("town[name = current()/town[2]/name]", "/data[1]/town[2]")]
    [InlineData("namespace::t", "/data[1]/namespace::t")]
    public void A_path_leads_to_the_nodes_it_names_in_the_order_of_the_document(string path, string nodes) =>
        Assert.Equal(nodes, string.Join(' ', Worked.Nodes(path)));

    [Theory]
    [InlineData("name()", "town")]
    [InlineData("name(@t:size)", "t:size")]
    [InlineData("local-name(@t:size)", "size")]
    [InlineData("namespace-uri(@t:size)", "urn:talaia")]
    [InlineData("name(../processing-instruction())", "print")]
    public void A_node_tells_its_name(string expression, string name) => Assert.Equal(name, Worked.Text(expression, "/data/town[1]"));

    [Theory]
    [InlineData("lang('ca')", true)]
    [InlineData("lang('CA')", true)]
    [InlineData("lang('es')", false)]
    public void The_language_of_a_node_is_that_of_what_it_stands_in(string expression, bool spoken) => Assert.Equal(spoken, Worked.Truth(expression, "/data/from"));

    [Fact]
    public void One_of_a_set_of_nodes_is_enough_for_it_to_be_equal_and_to_be_different()
    {
        Assert.True(Worked.Truth("//people = 10 and //people != 10"));
        Assert.False(Worked.Truth("//nobody = //people or //nobody != //people"));
    }

    [Theory]
    [InlineData("position(/data/town[2])", 2)]
    [InlineData("position(/data/from)", 1)]
    [InlineData("count(indexed-repeat(//people, /data/town, 1))", 2)]
    [InlineData("indexed-repeat(//name, /data/town, 3) = ''", 0)]
    public void Repetitions_are_found_by_their_place(string expression, double value) => Assert.Equal(value, Worked.Number(expression));
}
