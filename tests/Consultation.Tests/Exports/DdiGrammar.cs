using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Talaia.Consultation.Exports;

namespace Talaia.Consultation.Tests.Exports;

/// <summary>
/// What DDI-Codebook 2.5 asks of the elements that are written: the order of their parts, which of them may stand only once, which must stand, what their attributes may say, and which of them hold
/// words. Written from the standard; its schema is in no package registry, so it is not run here.
/// </summary>
internal static partial class DdiGrammar
{
    private static readonly Dictionary<string, (string Parts, string Attributes)> Rules = new()
    {
        ["codeBook"] = ("docDscr* stdyDscr+ fileDscr* dataDscr* otherMat*", "version=2.5 schemaLocation"),
        ["stdyDscr"] = ("citation+ studyAuthorization* stdyInfo* studyDevelopment* method* dataAccs* othrStdyMat* notes*", ""),
        ["citation"] = ("titlStmt rspStmt? prodStmt? distStmt? serStmt* verStmt* biblCit* holdings* notes*", ""),
        ["titlStmt"] = ("titl subTitl* altTitl* parTitl* IDNo*", ""),
        ["prodStmt"] = ("producer* copyright? prodDate* prodPlac* software* fundAg* grantNo*", ""),
        ["verStmt"] = ("version? verResp* notes*", ""),
        ["stdyInfo"] = ("studyBudget* subject* abstract* sumDscr* qualityStatement? notes* exPostEvaluation*", ""),
        ["sumDscr"] = ("timePrd* collDate* nation* geogCover* geogUnit* geoBndBox? boundPoly? anlyUnit* universe* dataKind*", ""),
        ["method"] = ("dataColl* notes* anlyInfo* stdyClas* dataProcessing* codingInstructions*", ""),
        ["dataColl"] = ("timeMeth* dataCollector* collectorTraining* frequenc* sampProc* sampleFrame* targetSampleSize* deviat* collMode* resInstru* instrumentDevelopment* sources? collSitu* actMin* ConOps* weight* cleanOps*", ""),
        ["fileDscr"] = ("fileTxt* locMap? notes*", "ID=id"),
        ["fileTxt"] = ("fileName* fileCitation? dataFingerprint* fileCont* fileStrc? dimensns? fileType* format* filePlac* dataChck* ProcStat* dataMsng* software* verStmt?", ""),
        ["dimensns"] = ("caseQnty* varQnty* logRecL* recPrCas* recNumTot*", ""),
        ["dataDscr"] = ("varGrp* nCubeGrp* var* nCube* notes*", ""),
        ["var"] = ("location* labl* imputation? security? embargo? respUnit? anlysUnit? qstn* valrng* invalrng* undocCod* universe* TotlResp? sumStat* txt* stdCatgry* catgryGrp* catgry* codInstr* verStmt* concept* derivation? varFormat? geoMap* catLevel* notes*", "ID=id name=name files=references wgt=wgt|not-wgt wgt-var=references dcml=whole intrvl=contin|discrete nature=nominal|ordinal|interval|ratio|percent|other"),
        ["qstn"] = ("qstnLit*", ""),
        ["invalrng"] = ("item* range* key? notes*", ""),
        ["item"] = ("", "VALUE=value"),
        ["range"] = ("", "min=value max=value"),
        ["catgry"] = ("catValu? labl* txt* catStat* mrow?", "missing=Y|N"),
        ["varFormat"] = ("", "type=numeric|character schema=SAS|SPSS|IBM|ANSI|ISO|XML-Data|other category=date|time|currency|other"),
        ["collDate"] = ("", "date=date event=start|end|single"),
        ["prodDate"] = ("", "date=date"),
    };

    /// <summary>Those that stand with nothing in them; any other without parts holds words.</summary>
    private static readonly string[] Bare = ["item", "range", "varFormat"];

    private static readonly string[] Counts = ["caseQnty", "varQnty"];

    public static void Check(XElement codeBook)
    {
        Assert.Equal("codeBook", codeBook.Name.LocalName);
        var ids = codeBook.Descendants().Attributes("ID").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Check(codeBook, ids);
    }

    private static void Check(XElement element, List<string> ids)
    {
        Assert.Equal(DdiWriting.Namespace, element.Name.NamespaceName);
        var name = element.Name.LocalName;
        var (parts, attributes) = Rules.GetValueOrDefault(name, ("", ""));
        var allowed = attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(attribute => attribute.Split('=')).ToDictionary(attribute => attribute[0], attribute => attribute.ElementAtOrDefault(1));
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            if (attribute.Name == XNamespace.Xml + "lang")
                Assert.Matches("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", attribute.Value);
            else
                Assert.True(allowed.TryGetValue(attribute.Name.LocalName, out var type) && (type is null || Fits(type, attribute.Value, ids)), $"{name} has {attribute}");
        }

        var words = string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value)).Trim();
        Assert.True(parts.Length + Bare.Count(bare => bare == name) > 0 ? words.Length == 0 : words.Length > 0, $"{name} holds «{words}»");
        if (Counts.Contains(name))
            Assert.Matches("^[0-9]+$", words);

        var left = new Queue<XElement>(element.Elements());
        foreach (var part in parts.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (wanted, many) = (part.TrimEnd('*', '+', '?'), part[^1] is '*' or '+');
            var seen = 0;
            while (left.Count > 0 && left.Peek().Name.LocalName == wanted && (many || seen == 0))
            {
                Check(left.Dequeue(), ids);
                seen++;
            }

            Assert.True(seen > 0 || part[^1] is '*' or '?', $"{name} lacks {wanted}");
        }

        Assert.True(left.Count == 0, $"{left.FirstOrDefault()?.Name.LocalName} stands in {name} where it may not");
    }

    /// <param name="type">A kind of value, or the words that there may be.</param>
    private static bool Fits(string type, string value, List<string> ids) => type switch
    {
        "id" or "name" => Name().IsMatch(value),
        "references" => value.Split(' ').All(ids.Contains),
        "whole" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", out _) || DateTimeOffset.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "value" => value.Length > 0,
        _ => type.Split('|').Contains(value),
    };

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9._-]*$")]
    private static partial Regex Name();
}
