using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Matching.Compat.Tests.Signatures;

/// <summary>
/// Public and protected types and members, one line each, in C#'s notation. Types in a signature have no namespace. What a
/// caller's compiler looks at is in the line: modifiers, parameter names, default values, accessors, constraints, base types.
/// </summary>
public static class Signature
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static IEnumerable<string> AllOf(Assembly assembly) => assembly.GetTypes().Where(IsVisible).SelectMany(AllOf);

    private static IEnumerable<string> AllOf(Type type)
    {
        var name = FullName(type);
        yield return Declaration(type, name);
        if (IsDelegate(type)) yield break;
        foreach (var member in type.GetMembers(Declared))
        {
            if (member.Name.Contains('<', StringComparison.Ordinal)) continue;
            var line = member switch
            {
                ConstructorInfo c when IsSeen(c) => $"{Access(c)} {SimpleName(type)}({Parameters(c)})",
                PropertyInfo p => Property(p),
                MethodInfo m when IsSeen(m) && !IsAccessor(m) => Method(m),
                EventInfo e when IsSeen(e.AddMethod!) => $"{Modifiers(e.AddMethod!)} event {Name(e.EventHandlerType!)} {e.Name}",
                FieldInfo f when f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly => Field(f),
                _ => null,
            };
            if (line is not null) yield return $"{name}: {line}";
        }
    }

    private static string Declaration(Type type, string name)
    {
        if (IsDelegate(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"delegate {Name(invoke.ReturnType)} {name}({Parameters(invoke)}){Constraints(type.GetGenericArguments())}";
        }

        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var bases = new List<string>();
        if (type.IsEnum && Enum.GetUnderlyingType(type) != typeof(int)) bases.Add(Name(Enum.GetUnderlyingType(type)));
        if (type.IsClass && type.BaseType != typeof(object)) bases.Add(Name(type.BaseType!));
        if (!type.IsEnum) bases.AddRange(type.GetInterfaces().Where(IsVisible).Select(Name).Order(StringComparer.Ordinal));
        var usage = type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false) is { } u
            ? $"[AttributeUsage({u.ValidOn}, AllowMultiple = {u.AllowMultiple}, Inherited = {u.Inherited})] "
            : "";
        return usage + kind + " " + name + (bases.Count > 0 ? " : " + string.Join(", ", bases) : "") + Constraints(type.GetGenericArguments());
    }

    private static string? Property(PropertyInfo property)
    {
        var get = property.GetMethod is { } g && IsSeen(g) ? g : null;
        var set = property.SetMethod is { } s && IsSeen(s) ? s : null;
        if ((get ?? set) is not { } main) return null;
        var access = get is not null && set is not null && !IsPublic(get) ? set : main;
        var init = set?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        var accessors = (get is null ? "" : Accessor(get, access, "get; ")) + (set is null ? "" : Accessor(set, access, init ? "init; " : "set; "));
        var indexes = property.GetIndexParameters();
        var name = indexes.Length == 0 ? property.Name : $"this[{string.Join(", ", indexes.Select(Parameter))}]";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Modifiers(access)} {required}{Name(property.PropertyType)} {name} {{ {accessors}}}";
    }

    private static string Accessor(MethodInfo accessor, MethodInfo main, string text) =>
        string.Equals(Access(accessor), Access(main), StringComparison.Ordinal) ? text : $"{Access(accessor)} {text}";

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethodDefinition ? method.GetGenericArguments() : [];
        var name = method.Name + (generic.Length > 0 ? $"<{string.Join(", ", generic.Select(Name))}>" : "");
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{Modifiers(method)} {Name(method.ReturnType)} {name}({extension}{Parameters(method)}){Constraints(generic)}";
    }

    private static string? Field(FieldInfo field)
    {
        if (field.DeclaringType!.IsEnum)
            return field.IsStatic ? $"{field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}" : null;
        var access = field.IsPublic ? "public" : "protected";
        return field.IsLiteral
            ? $"{access} const {Name(field.FieldType)} {field.Name} = {Literal(field.GetRawConstantValue(), field.FieldType)}"
            : $"{access} {(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(field.FieldType)} {field.Name}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var way = !type.IsByRef ? "" : parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
        if (parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute))) way = "params ";
        var value = parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue, type) : "";
        return $"{way}{Name(type.IsByRef ? type.GetElementType()! : type)} {parameter.Name}{value}";
    }

    private static string Literal(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ when type.IsEnum => $"{Name(type)}.{Enum.GetName(type, Enum.ToObject(type, value))}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Constraints(IEnumerable<Type> parameters) => string.Concat(parameters.Select(p =>
    {
        var attributes = p.GenericParameterAttributes;
        var structure = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        var words = new List<string>();
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)) words.Add("class");
        if (structure) words.Add("struct");
        words.AddRange(p.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)).Select(Name));
        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !structure) words.Add("new()");
        return words.Count == 0 ? "" : $" where {p.Name} : {string.Join(", ", words)}";
    }));

    private static string Modifiers(MethodBase method)
    {
        if (method.DeclaringType!.IsInterface) return method.IsStatic ? "public static" : "public";
        var overrides = method is MethodInfo m && m.GetBaseDefinition() != m;
        var manner = method switch
        {
            { IsStatic: true } => " static",
            { IsAbstract: true } => " abstract",
            { IsVirtual: true } when overrides => method.IsFinal ? " sealed override" : " override",
            { IsVirtual: true, IsFinal: false } => " virtual",
            _ => "",
        };
        return Access(method) + manner;
    }

    private static string Access(MethodBase method) => IsPublic(method) ? "public" : "protected";

    private static bool IsPublic(MethodBase method) => method.IsPublic;

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsVisible(Type type) =>
        type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!));

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(MulticastDelegate));

    private static string FullName(Type type) => (type.Namespace is { Length: > 0 } space ? space + "." : "") + Name(type);

    private static string SimpleName(Type type) => type.Name.Split('`')[0];

    private static string Name(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (type.IsGenericParameter) return type.Name;
        if (type.IsArray) return $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsPointer) return Name(type.GetElementType()!) + "*";
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Name(underlying) + "?";
        var outer = type.IsNested ? SimpleName(type.DeclaringType!) + "." : "";
        var own = type.GetGenericArguments();
        if (type.IsNested) own = own[type.DeclaringType!.GetGenericArguments().Length..];
        return outer + SimpleName(type) + (own.Length > 0 ? $"<{string.Join(", ", own.Select(Name))}>" : "");
    }
}
