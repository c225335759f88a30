using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Cli.Shell;
using Talaia.Kernel.PersonalData;
using Talaia.Kernel.Problems;
using Talaia.Territory.People;

namespace Talaia.Cli.Territory;

/// <summary>People from a shell: how the first one comes into an empty house, and what the law asks for when the site cannot be reached.</summary>
internal static class PeopleVerbs
{
    private static readonly Argument<string> Address = new("ADDRESS") { Description = "E-mail address." };
    private static readonly Option<string> Name = new("--name") { Description = "Name and surnames.", Required = true };
    private static readonly Option<string> Role = new("--role") { Description = string.Join(", ", Talaia.Territory.People.Role.OfOffice.Concat(Talaia.Territory.People.Role.OfMunicipality)), Required = true };
    private static readonly Option<string?> Municipality = new("--municipality") { Description = "Six-digit code, for roles of a municipality.", HelpName = "CODI6" };

    public static Command Make() => Verb.Group("people", "Who may sign in.",
        Verb.Make("add", "Add somebody, who then asks for a link at the sign-in page.", "people add ana@oficina.example --name \"Ana Prova\" --role administrator", Address, Name, Role, Municipality).WithHouse(async (parsed, services, cancel) =>
        {
            var added = await services.GetRequiredService<AddPerson>().RunAsync(
                new NewPerson(parsed.GetValue(Address)!, parsed.GetValue(Name)!, parsed.GetValue(Role)!, parsed.GetValue(Municipality)), "cli", cancel);
            Output.Json(new { added.Id, added.Email, added.Role, municipality = added.Codi6 });
        }),
        Verb.Make("export", "All that is kept about a person, as JSON.", "people export ana@oficina.example", Address).WithHouse(async (parsed, services, cancel) =>
            Output.Json(await services.GetRequiredService<ExportPersonalData>().RunAsync(await SubjectAsync(parsed, services, cancel), cancel))),
        Verb.Make("erase", "Erase a person from every room; prints the proof.", "people erase ana@oficina.example", Address).WithHouse(async (parsed, services, cancel) =>
            Output.Json(await services.GetRequiredService<ErasePerson>().RunAsync((await SubjectAsync(parsed, services, cancel)).Id, "cli", cancel))));

    private static async Task<DataSubject> SubjectAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel) =>
        await services.GetRequiredService<FindPerson>().ByEmailAsync(parsed.GetValue(Address)!, cancel) is { } person
            ? new DataSubject(person.Id, person.Email)
            : throw new RuleException("unknown-person", "Nobody has this address. Nothing was changed.");
}
