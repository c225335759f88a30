using Talaia.Kernel.Calendar;
using Talaia.Reports.Documents;

namespace Talaia.Reports.Tests.Documents;

/// <summary>A rich report in Catalan with one block of every kind, and the ways to make it longer or wrong.</summary>
internal static class Fixture
{
    public static readonly DateTimeOffset Created = new(2026, 9, 14, 8, 30, 0, TimeSpan.Zero);

    public static Table Needs { get; } = new(
        "Necessitat declarada per tram de població, onada 2026-2",
        [new("Tram"), new("Municipis", Alignment.End), new("Índex", Alignment.End), new("Interval 95 %", Alignment.End)],
        [["Fins a 500", "318", "71", "66–76"], ["501–1.000", "161", "68", "62–74"], ["1.001–5.000", "262", "63", "59–67"], ["5.001–20.000", "142", "55", "50–60"], ["Més de 20.000", "64", "41", "34–48"]],
        ["Ponderat per tram. ", new Hyperlink("El mètode", "/ca/metode"), new Cite(1)]);

    public static FigureBlock Bars { get; } = new(
        Svg("""class="bars" role="img" aria-label="Necessitat per tram" """),
        Svg("font-family=\"Source Sans 3\" font-size=\"15\" fill=\"#211e19\" "),
        "Barres de l’índex de necessitat: fins a 500 habitants, 71; de 501 a 1.000, 68; d’1.001 a 5.000, 63; de 5.001 a 20.000, 55; més de 20.000, 41.",
        "Com més petit és el municipi, més necessita que algú respongui per ell.",
        ["Onada 2026-2, n = 814.", new Cite(1)],
        Needs);

    public static ReportDocument Report { get; } = new(
        "ca",
        "L’atenció ciutadana aprèn a conversar",
        "Vint-i-quatre tendències, una d’explicada a fons i què en podeu treure segons la mida del vostre municipi.",
        new Period(2026, 2),
        "Dades de demostració",
        [new("Publicat", "14 de setembre de 2026"), new("Han respost", "814 de 947 municipis"), new("Documents llegits", "3.126"), new("Tendències", "24")],
        Blocks())
    {
        Author = "Oficina d’Innovació",
        Address = "https://talaia.example/ca/informes/2026-2",
        Keywords = ["tendències", "municipis", "2026-2"],
    };

    private static IReadOnlyList<Block> Blocks() =>
    [
        new Heading(2, "En dues línies", "resum"),
        new Paragraph(["La ciutadania ja pregunta a màquines abans de trucar a l’ajuntament. Els municipis que han ordenat primer la informació de base hi guanyen; els que han començat pel xatbot, no.", new Cite(1)]),
        new Heading(2, "Qui ho necessita més", "qui"),
        new Paragraph("La necessitat baixa amb la mida. El salt és als cinc mil habitants: és on comença a haver-hi algú que s’hi dedica."),
        Bars,
        new Heading(2, "Assistents d’IA per a l’atenció ciutadana", "assistents"),
        new FactSheet([new("Anell", "Proveu (abans: avalueu)"), new("Elements", "Atenció conversacional"), new("Municipis que en fan ús", "37"), new("Necessitat declarada", "63 ± 4, n = 214")]),
        new Paragraph(["Un assistent és tan bo com els textos que llegeix. En els sis pilots seguits aquest any, la proporció de consultes resoltes sense passar a una persona va del 12 al 41 %, i la diferència no l’explica el model de llenguatge sinó l’estat de les fitxes de tràmit.", new Cite(2), " On les fitxes tenien menys d’un any i un responsable amb nom, l’assistent encertava. On no, inventava amb educació."]),
        new Paragraph(["El segon resultat és menys esperat. A tots els pilots les trucades van baixar poc, un 6 % de mitjana, però van canviar: menys «quin horari teniu» i més casos que demanen criteri.", new Cite(3), " El personal d’atenció hi surt guanyant si algú ho ha previst, i cremat si no."]),
        new Quote("«No hem estalviat hores. Ara les dediquem a qui ens necessita, no a repetir l’horari de la deixalleria.»", "Cap d’atenció ciutadana, municipi de 12.000 habitants"),
        new Heading(3, "On falla"),
        new Paragraph(["Falla amb la gent que més ajuda necessita. Qui no escriu bé el català ni el castellà, qui no sap com es diu el tràmit, qui ve acompanyat. Per això la tendència és a ", new Emphasis("Proveu"), " i no a ", new Emphasis("Adopteu"), ": cal mantenir una porta humana visible ", new Strong("a cada resposta"), "."]),
        new Table("Els sis pilots, de setembre de 2025 a juny de 2026", [new("Municipi"), new("Habitants", Alignment.End), new("Consultes resoltes", Alignment.End), new("Trucades", Alignment.End)],
            [["Pilot A", "2.140", "41 %", "−9 %"], ["Pilot B", "12.300", "38 %", "−8 %"], ["Pilot C", "880", "33 %", "−6 %"], ["Pilot D", "21.900", "24 %", "−6 %"], ["Pilot E", "5.410", "17 %", "−4 %"], ["Pilot F", "640", "12 %", "−3 %"]],
            ["Font: registre dels pilots.", new Cite(2)]),
        new Heading(2, "Què podeu fer", "que-fer"),
        new NumberedList(["Reviseu les vint fitxes de tràmit més consultades abans de contractar res.", "Poseu data i responsable a cadascuna.", ["Demaneu plaça al ", new Hyperlink("pilot compartit", "/ca/solucions/pilot-compartit"), ": les condicions són públiques i les paga la diputació.", new Cite(4)]]),
        new Aside("Abans de signar", "Comproveu que el contracte us deixa endur-vos les preguntes i les respostes en un format obert."),
        new Heading(3, "Si teniu menys de 1.000 habitants", "petits"),
        new Paragraph(["No munteu cap assistent propi. El consell comarcal en pot oferir un per a tots els municipis amb les fitxes comunes de l’AOC; només hi heu d’afegir horaris, taxes i noms. Vegeu ", new Hyperlink("què podeu fer", "#que-fer"), "."]),
        new BulletList(["Horaris, amb festius locals.", "Taxes vigents.", "El nom de qui respon."]),
        new References([
            new(1, "Onada 2026-2, pregunta 14. 814 respostes, ponderades per tram de població; interval del 95 %: 58–66 %.", new("Vegeu les respostes agregades", "/ca/onades/2026-2/14")),
            new(2, "Sis pilots del procés d’innovació 2025, indicador «consultes resoltes».", new("Vegeu la sèrie i el mètode", "https://talaia.example/ca/innovacio/2025")),
            new(3, "Registre de trucades de quatre ajuntaments, gener–juny de 2026. Tres documents.", null, new DateOnly(2026, 7, 3)),
            new(4, "Fitxa de la solució, revisada per l’Oficina.", new("Vegeu la fitxa", "/ca/solucions/pilot-compartit"), new DateOnly(2026, 9, 2)),
        ]),
    ];

    public static ReportDocument With(params Block[] blocks) => Report with { Blocks = blocks };

    /// <summary>The report's sections over and over, some forty pages, with one list of evidence.</summary>
    public static ReportDocument Long(int times = 18) => Report with
    {
        Blocks =
        [
            .. Enumerable.Range(1, times).SelectMany(time => Report.Blocks.Where(block => block is not References)
                .Select(block => block is Heading { Anchor: { } anchor } heading ? heading with { Anchor = $"{anchor}-{time}" } : block)),
            Report.Blocks[^1],
        ],
    };

    private static string Svg(string attributes)
    {
        (string Name, int Value)[] bars = [("Fins a 500", 71), ("501–1.000", 68), ("1.001–5.000", 63), ("5.001–20.000", 55), ("Més de 20.000", 41)];
        var rows = bars.Select((bar, row) =>
            $"""<text x="128" y="{row * 34 + 24}" text-anchor="end">{bar.Name}</text><rect class="q4" x="140" y="{row * 34 + 8}" width="{bar.Value * 5}" height="22" fill="#3a7aa3"/><text x="{bar.Value * 5 + 150}" y="{row * 34 + 24}" font-weight="600">{bar.Value}</text>""");
        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 180" {attributes}>{string.Concat(rows)}</svg>""";
    }
}
