namespace Talaia.Consultation.Tests.Expressions;

public sealed class FunctionTest
{
    [Theory]
    [InlineData("1 div 3", "0.3333333333333333")]
    [InlineData("1000000 * 1000000 * 1000000 * 1000", "1e+21")]
    [InlineData("100000000000000000000", "100000000000000000000")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("-0", "0")]
    [InlineData("1 div 0", "Infinity")]
    [InlineData("number('none')", "")]
    public void A_number_is_written_with_the_fewest_digits_that_say_it(string expression, string text) => Assert.Equal(text, Worked.Text(expression));

    [Theory]
    [InlineData("round(2.5)", 3)]
    [InlineData("round(-2.5)", -3)]
    [InlineData("round(1234.567, -2)", 1200)]
    [InlineData("int(-1.9)", -1)]
    [InlineData("-5 mod 3", -2)]
    [InlineData("7 - 2 - 1", 4)]
    [InlineData("2 + 3 * 4", 14)]
    [InlineData("pow(2, 10) + abs(-1) + sqrt(16)", 1029)]
    [InlineData("min(//people) + max(3, '7')", 17)]
    [InlineData("sum(//people)", 7634)]
    [InlineData("count-non-empty(//needs)", 1)]
    [InlineData("number(' 12 ')", 12)]
    [InlineData("max(//nobody)", double.NaN)]
    public void Numbers_are_reckoned(string expression, double value) => Assert.Equal(value, Worked.Number(expression), 12);

    [Theory]
    [InlineData("concat('a', 1, true(), //name)", "a1trueVielhaSort")]
    [InlineData("join(', ', //name)", "Vielha, Sort")]
    [InlineData("substring('12345', 1.5, 2.6)", "234")]
    [InlineData("substring('12345', 0, 3)", "12")]
    [InlineData("substr('12345', -3, -1)", "34")]
    [InlineData("substring-after('abcbc', 'bc')", "bc")]
    [InlineData("substring-before('abcbc', 'c')", "ab")]
    [InlineData("translate('bar', 'abc', 'AB')", "BAr")]
    [InlineData("normalize-space(' a \t b ')", "a b")]
    [InlineData("coalesce(empty, 'none')", "none")]
    [InlineData("if(empty = '', 'yes', nofunction())", "yes")]
    [InlineData("base64-decode('w7E=')", "ñ")]
    [InlineData("digest('', 'MD5', 'hex')", "d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("digest('talaia', 'SHA-1')", "X0sPH0mE8oy6pxybOKeS7Icxz38=")]
    public void Texts_are_cut_joined_and_changed(string expression, string text) => Assert.Equal(text, Worked.Text(expression));

    [Theory]
    [InlineData("selected(town[1]/needs, 'roads')", true)]
    [InlineData("selected('waters', 'water')", false)]
    [InlineData("selected-at(town[1]/needs, 1) = 'roads'", true)]
    [InlineData("count-selected(town[1]/needs) = 2", true)]
    [InlineData("checklist(1, 2, true(), '', 1)", true)]
    [InlineData("weighted-checklist(5, 6, true(), 2, true(), 3, false(), 9)", true)]
    [InlineData("boolean-from-string('true') and not(boolean-from-string('TRUE'))", true)]
    public void Choices_are_looked_for_as_whole_words(string expression, bool value) => Assert.Equal(value, Worked.Truth(expression));

    [Theory]
    [InlineData("today()", "2026-03-03")]
    [InlineData("now()", "2026-03-03T10:15:00.000+01:00")]
    [InlineData("date('2026-3-3')", "2026-03-03")]
    [InlineData("date(from + 1)", "2026-03-01")]
    [InlineData("date('2026-02-28T23:30:00Z')", "2026-03-01T00:30:00.000+01:00")]
    [InlineData("format-date(from, '%a %e %b %Y, %d/%m/%y')", "Sat 28 Feb 2026, 28/02/26")]
    [InlineData("format-date-time('2026-02-28T07:05:09.5', '%H:%M:%S.%3 %h')", "07:05:09.500 7")]
    [InlineData("date('2026-03-29T02:30:00')", "2026-03-29T03:30:00.000+02:00")]
    [InlineData("date('2026-10-25T02:30:00')", "2026-10-25T02:30:00.000+02:00")]
    [InlineData("date('nonsense')", "Invalid Date")]
    public void Dates_are_those_of_the_clock_on_the_wall_of_the_town_hall(string expression, string text) => Assert.Equal(text, Worked.Text(expression));

    [Theory]
    [InlineData("date('2026-03-01') - date('2026-02-28')", 1)]
    [InlineData("decimal-date-time('1970-01-01T12:00:00Z')", 0.5)]
    [InlineData("decimal-time('06:00:00')", 0.25)]
    [InlineData("int(number(from)) - int(number('2026-02-27'))", 1)]
    public void Dates_are_days_since_1970(string expression, double value) => Assert.Equal(value, Worked.Number(expression), 9);

    [Theory]
    [InlineData("from < '2026-03-01' and from > date('2026-02-27')")]
    [InlineData("date(from) = '2026-02-28'")]
    [InlineData("today() > from")]
    public void A_date_is_compared_with_a_text_that_says_one(string expression) => Assert.True(Worked.Truth(expression));

    [Theory]
    [InlineData("regex('25001', '^[0-9]{5}$')", true)]
    [InlineData("regex('25001x', '^[0-9]{5}$')", false)]
    [InlineData("regex('٣', '\\d')", false)]
    [InlineData("regex('a\n', 'a$')", false)]
    [InlineData("regex('aa', '(a)\\1')", true)]
    [InlineData("regex('Ç', '^[À-ÿ]$')", true)]
    public void A_pattern_means_what_it_means_in_the_page(string expression, bool matches) => Assert.Equal(matches, Worked.Truth(expression));

    [Theory]
    [InlineData("area('0 0;0 1;1 1;1 0;0 0')", 12_391_256_135.81)]
    [InlineData("distance('0 0', '0 1')", 111_318.85)]
    [InlineData("area('0 0;0 1')", 0)]
    [InlineData("distance('41.1 2', '41.1 2')", 0)]
    public void Places_are_measured_in_metres(string expression, double metres) => Assert.Equal(metres, Worked.Number(expression), 0.01);

    [Fact]
    public void The_same_seed_gives_the_same_order_and_loses_nothing()
    {
        Assert.Equal(Worked.Text("join(' ', randomize(//*, 42))"), Worked.Text("join(' ', randomize(//*, 42))"));
        Assert.NotEqual(Worked.Text("join(' ', randomize(//*, 42))"), Worked.Text("join(' ', randomize(//*, 'seed'))"));
        Assert.Equal(12, Worked.Number("count(randomize(//*, 7))"));
    }

    [Fact]
    public void An_identifier_has_the_length_that_is_asked_for()
    {
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", Worked.Text("uuid()"));
        Assert.Equal(50, Worked.Text("uuid(50)").Length);
    }
}
