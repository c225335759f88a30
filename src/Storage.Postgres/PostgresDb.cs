using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;

namespace Talaia.Storage.Postgres;

/// <summary>The database of an office that has outgrown one machine.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, IEnumerable<IModelPart> parts, KnownActs acts) : TalaiaDb(options, parts, acts);
