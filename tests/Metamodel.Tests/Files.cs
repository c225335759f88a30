using System.Text;
using Talaia.Metamodel.Imports;
using Talaia.Metamodel.Solutions;
using Talaia.Metamodel.TownModels.Rules;
using Talaia.Territory.Imports;
using Talaia.TestKit;

namespace Talaia.Metamodel.Tests;

internal static class Files
{
    /// <summary>Children stand before their parents and out of order.</summary>
    public const string Small = MetamodelFile.Columns + "\n" +
        "B,1,,area,Viure,Vivir,Living,,,,,,,,,,,,,,\n" +
        "A.1.1.1,4,A.1.1,piece,Carrerer al dia,,,,Adreces revisades,,,,in_force,501,20000,2,9|11,1,Llei 7/1985,A.1.1.2|B.1,prova\n" +
        "A,1,,area,Municipi,,,,,,,,,,,,,,,,\n" +
        "A.1,2,A,challenge,Territori,,,,,,,,,,,,,,,,\n" +
        "A.1.1,3,A.1,need,Adreces,,,,,,,,,,,,,,,,\n" +
        "A.1.1.2,4,A.1.1,piece,Mapa,,,,,,,,,,,,,,,,\n" +
        "B.1,2,B,challenge,Habitatge,,,,,,,,,,,,,,,,\n";

    public static Stream Of(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    public static Stream Starter() => Shipped("metamodel", "starter.csv");

    public static Stream Solutions() => Shipped("solutions", "solutions.csv");

    public static Stream Rules() => Shipped("metamodel", "rules.csv");

    public static Task<MetamodelImport> ImportAsync(TestHouse house, string csv, bool dryRun = false) =>
        house.UseAsync<ImportMetamodel, MetamodelImport>(import => import.RunAsync(Of(csv), "Prova", false, "test", dryRun));

    /// <summary>The territory, the starter and the solutions that are shipped.</summary>
    public static async Task<TestHouse> ShippedHouseAsync(Engine engine)
    {
        var house = await TestHouse.EmptyAsync(engine);
        using var territory = TerritoryFiles.OpenFolder(Path.Combine(AppContext.BaseDirectory, "territory"));
        await house.UseAsync<ImportTerritory>(import => import.RunAsync(territory, "test"));
        await using var starter = Starter();
        await house.UseAsync<ImportMetamodel>(import => import.RunAsync(starter, "Starter", true, "test"));
        await using var solutions = Solutions();
        await house.UseAsync<ImportSolutions>(import => import.RunAsync(solutions, "test"));
        return house;
    }

    /// <summary>The same with the rules of the town models.</summary>
    public static async Task<TestHouse> RuledHouseAsync(Engine engine)
    {
        var house = await ShippedHouseAsync(engine);
        await using var rules = Rules();
        await house.UseAsync<ImportRules>(import => import.RunAsync(rules, "test"));
        return house;
    }

    private static FileStream Shipped(string folder, string name) => File.OpenRead(Path.Combine(AppContext.BaseDirectory, folder, name));
}
