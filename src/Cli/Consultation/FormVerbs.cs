using System.CommandLine;
using System.Text;
using System.Text.Json;
using Talaia.Cli.Shell;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Workbooks;
using Talaia.Consultation.Forms.Writing;
using Talaia.Kernel.Problems;

namespace Talaia.Cli.Consultation;

/// <summary>Questionnaires in the XLSForm model, from files.</summary>
internal static class FormVerbs
{
    private static readonly Argument<string?> File = new("FILE") { Description = "A form: XLSX, CSV, or a table in Markdown.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> Cases = new("--cases") { Description = "A file of cases, [{\"id\",\"md\"}]: each is compiled into DIR/<id>.json." };
    private static readonly Option<string?> Out = new("--out") { Description = "The folder that the cases are written to." };

    public static Command Make() => Verb.Group("form", "Questionnaires in the XLSForm model.", Compile(), EvalVerb.Make(), PlayVerb.Make());

    private static Command Compile() => Verb.Make(
        "compile", "Compile a form, or say what is wrong with it, cell by cell.", "form compile questionnaire.xlsx --json", File, Cases, Out)
        .PlainCode(async (parsed, cancel) =>
        {
            var (path, cases, folder) = (parsed.GetValue(File), parsed.GetValue(Cases), parsed.GetValue(Out));
            if (cases is not null && folder is not null)
                return await CasesAsync(cases, folder, cancel);
            if (path is null || cases is not null)
            {
                await Console.Error.WriteLineAsync("Name a form, or cases of forms and the folder that they are written to: --cases FILE.json --out DIR.");
                return ExitCode.Usage;
            }

            return Settings.Json(parsed) ? Json(path) : Words(path);
        });

    private static Form Read(string path)
    {
        using var content = System.IO.File.OpenRead(path);
        return CompileForm.From(ReadWorkbook.From(content, Path.GetFileName(path)));
    }

    private static int Json(string path)
    {
        try
        {
            Console.Out.WriteLine(FormJson.Write(Read(path)));
            return ExitCode.Done;
        }
        catch (InputException refused)
        {
            Console.Out.WriteLine(FormJson.Write(refused));
            return ExitCode.Input;
        }
    }

    private static int Words(string path)
    {
        var form = Read(path);
        foreach (var warning in form.Warnings)
            Console.Error.WriteLine(InputException.Describe(warning));
        Console.Out.WriteLine($"{form.Settings.Title}: {form.Questions.Count()} questions, {form.Nodes.Count - form.Questions.Count()} groups, {form.Lists.Count} lists, {string.Join(", ", form.Languages)}; {form.Warnings.Count} warnings.");
        return ExitCode.Done;
    }

    private static async Task<int> CasesAsync(string cases, string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        using var document = JsonDocument.Parse(await System.IO.File.ReadAllBytesAsync(cases, cancel));
        foreach (var one in document.RootElement.EnumerateArray())
        {
            var id = one.GetProperty("id").GetString()!;
            if (id.Length == 0 || id != Path.GetFileName(id))
                throw new InputException(new Problem("bad-id", $"«{id}» cannot be the name of a file.", new Where(Path.GetFileName(cases))));
            await System.IO.File.WriteAllTextAsync(Path.Combine(folder, $"{id}.json"), Case(one.GetProperty("md").GetString()!), cancel);
        }

        return ExitCode.Done;
    }

    private static string Case(string table)
    {
        try
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(table));
            return FormJson.Write(CompileForm.From(ReadWorkbook.From(content, null)));
        }
        catch (InputException refused)
        {
            return FormJson.Write(refused);
        }
    }
}
