using System.Xml.Linq;
using Talaia.Consultation.Exports;

namespace Talaia.Consultation.Tests.Exports;

/// <summary>
/// What DDI-Codebook 2.5 asks of the elements that are written: the order of their parts, which of them may stand only once, which must stand, and their attributes.
/// Written from the standard; its schema is in no package registry, so it is not run here.
/// </summary>
internal static class DdiGrammar
{
    private static readonly Dictionary<string, (string Parts, string Attributes)> Rules = new()
    {
        ["codeBook"] = ("docDscr* stdyDscr+ fileDscr* dataDscr* otherMat*", "version schemaLocation"),
        ["stdyDscr"] = ("citation+ studyAuthorization* stdyInfo* studyDevelopment* method* dataAccs* othrStdyMat* notes*", ""),
        ["citation"] = ("titlStmt rspStmt? prodStmt? distStmt? serStmt* verStmt* biblCit* holdings* notes*", ""),
        ["titlStmt"] = ("titl subTitl* altTitl* parTitl* IDNo*", ""),
        ["prodStmt"] = ("producer* copyright? prodDate* prodPlac* software* fundAg* grantNo*", ""),
        ["verStmt"] = ("version? verResp* notes*", ""),
        ["stdyInfo"] = ("studyBudget* subject* abstract* sumDscr* qualityStatement? notes* exPostEvaluation*", ""),
        ["sumDscr"] = ("timePrd* collDate* nation* geogCover* geogUnit* geoBndBox? boundPoly? anlyUnit* universe* dataKind*", ""),
        ["method"] = ("dataColl* notes* anlyInfo* stdyClas* dataProcessing* codingInstructions*", ""),
        ["dataColl"] = ("timeMeth* dataCollector* collectorTraining* frequenc* sampProc* sampleFrame* targetSampleSize* deviat* collMode* resInstru* instrumentDevelopment* sources? collSitu* actMin* ConOps* weight* cleanOps*", ""),
        ["fileDscr"] = ("fileTxt* locMap? notes*", "ID"),
        ["fileTxt"] = ("fileName* fileCitation? dataFingerprint* fileCont* fileStrc? dimensns? fileType* format* filePlac* dataChck* ProcStat* dataMsng* software* verStmt?", ""),
        ["dimensns"] = ("caseQnty* varQnty* logRecL* recPrCas* recNumTot*", ""),
        ["dataDscr"] = ("varGrp* nCubeGrp* var* nCube* notes*", ""),
        ["var"] = ("location* labl* imputation? security? embargo? respUnit? anlysUnit? qstn* valrng* invalrng* undocCod* universe* TotlResp? sumStat* txt* stdCatgry* catgryGrp* catgry* codInstr* verStmt* concept* derivation? varFormat? geoMap* catLevel* notes*", "ID name files wgt wgt-var dcml intrvl nature"),
        ["qstn"] = ("qstnLit*", ""),
        ["invalrng"] = ("item* range* key? notes*", ""),
        ["item"] = ("", "VALUE"),
        ["range"] = ("", "min max"),
        ["catgry"] = ("catValu? labl* txt* catStat* mrow?", "missing"),
        ["varFormat"] = ("", "type schema category"),
        ["collDate"] = ("", "date event"),
        ["prodDate"] = ("", "date"),
    };

    public static void Check(XElement element)
    {
        Assert.Equal(DdiWriting.Namespace, element.Name.NamespaceName);
        var (parts, attributes) = Rules.GetValueOrDefault(element.Name.LocalName, ("", ""));
        Assert.Empty(element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name != XNamespace.Xml + "lang").Select(attribute => attribute.Name.LocalName).Except(attributes.Split(' ')));
        var left = new Queue<XElement>(element.Elements());
        foreach (var part in parts.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, many) = (part.TrimEnd('*', '+', '?'), part[^1] is '*' or '+');
            var seen = 0;
            while (left.Count > 0 && left.Peek().Name.LocalName == name && (many || seen == 0))
            {
                Check(left.Dequeue());
                seen++;
            }

            Assert.True(seen > 0 || part[^1] is '*' or '?', $"{element.Name.LocalName} lacks {name}");
        }

        Assert.True(left.Count == 0, $"{left.FirstOrDefault()?.Name.LocalName} stands in {element.Name.LocalName} where it may not");
    }
}
